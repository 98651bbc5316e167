//! Stories of a desk: a clock, command lines, and what is recorded and true after each.
//!
//! A step moves the clock to `at`; then `run` is decided, written as on the command line. `log`
//! says exactly what was recorded since the step before, the clock's own records first; a `!` in
//! front marks what is to be notified. `refused` says why nothing was. `now` says what is true then.

mod facts;
mod money;
mod trend;

use std::path::Path;

use pikett::domain::acts::decide::Retract;
use pikett::domain::facts::event::{Event, Record};
use pikett::domain::facts::incident::Change;
use pikett::engine::Failure;
use pikett::words::Words;
use serde::Deserialize;
use toml::Table;

use crate::domain::staged::back_and_forth;
use crate::support::{ENGLISH, Lab, at};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Story {
    title: String,
    /// Facts, rulings and vectors that it shows.
    shows: Vec<String>,
    /// A desk file that comes on top of the small desk.
    #[serde(default)]
    desk: String,
    step: Vec<Step>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    at: String,
    run: Option<String>,
    /// Takes back what the step so many before this one has recorded first.
    undo: Option<usize>,
    log: Option<Vec<String>>,
    refused: Option<Refused>,
    #[serde(default)]
    now: Table,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Refused {
    rule: Option<String>,
    #[serde(default)]
    says: String,
    /// What it offers instead.
    #[serde(default)]
    mend: String,
    admissible: Option<Vec<String>>,
}

#[test]
fn every_story() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/scenario/cases");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(paths.len() >= 10, "{} stories", paths.len());
    let mut wrong = Vec::new();
    for path in paths {
        let story: Story = toml::from_str(&std::fs::read_to_string(&path).unwrap())
            .unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        assert!(!story.shows.is_empty());
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        wrong.extend(tell(&story).into_iter().map(|w| format!("{name} ({}) {w}", story.title)));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Everything that did not come as told.
fn tell(story: &Story) -> Vec<String> {
    let mut lab = Lab::small();
    lab.fill(&story.desk);
    let mut wrong = Vec::new();
    let mut first_seqs: Vec<Option<u64>> = Vec::new();
    for (index, step) in story.step.iter().enumerate() {
        let mut fault = |what: String| wrong.push(format!("step {} at {}: {what}", index + 1, step.at));
        lab.set(at(&step.at));
        let mut records = lab.sweep();
        let result = act(&mut lab, step, &first_seqs);
        first_seqs.push(result.as_ref().ok().and_then(|done| done.first()).map(|record| record.seq));
        match (result, &step.refused) {
            (Ok(done), None) => records.extend(done),
            (Ok(done), Some(_)) => fault(format!("was not refused but recorded {:?}", lines(&lab, &done))),
            (Err(why), Some(expected)) => compare_refusal(&why, expected, &mut fault),
            (Err(why), None) => fault(format!("refused: {why}")),
        }
        if let Some(expected) = &step.log {
            let got = lines(&lab, &records);
            if got != *expected {
                fault(format!("recorded\n  {got:#?}\nbut should have\n  {expected:#?}"));
            }
        }
        for (path, expected) in &step.now {
            let expected = expected.as_str().map_or_else(|| expected.to_string(), str::to_owned);
            let got = facts::read(&lab, path, at(&step.at));
            if got != expected {
                fault(format!("{path} is {got}, not {expected}"));
            }
        }
    }
    back_and_forth(&lab.records(), lab.desk().contracts());
    wrong
}

fn act(lab: &mut Lab, step: &Step, first_seqs: &[Option<u64>]) -> Result<Vec<Record>, Failure> {
    if let Some(back) = step.undo {
        let seq = first_seqs[first_seqs.len() - back].expect("that step recorded something");
        return lab.act("mk", Retract { seq });
    }
    step.run.as_ref().map_or_else(|| Ok(Vec::new()), |line| lab.run(line))
}

fn lines(lab: &Lab, records: &[Record]) -> Vec<String> {
    let words = Words { zone: lab.desk().world().zone, ..ENGLISH };
    let line = |record: &Record| {
        let about =
            record.event.entity().map(|entity| format!("{} ", ENGLISH.thing(&entity))).unwrap_or_default();
        let notify =
            matches!(&record.event, Event::Incident { change: Change::StepReached { notify: true, .. }, .. });
        let sign = if notify { "!" } else { "" };
        let late = record.recorded - record.happened;
        let late = if late == 0 { String::new() } else { format!(" ({late} s later)") };
        format!("{sign}{about}{}{late}", words.event(&record.event))
    };
    records.iter().map(line).collect()
}

fn compare_refusal(why: &Failure, expected: &Refused, fault: &mut impl FnMut(String)) {
    let Failure::Refused(refusal) = why else { return fault(format!("failed: {why}")) };
    let rule = refusal.rule.as_ref().map(|rule| rule.id.to_string());
    if rule != expected.rule {
        fault(format!("refused by {rule:?}, not {:?}: {refusal}", expected.rule));
    }
    let (what, help) = (ENGLISH.refused(refusal), ENGLISH.help(refusal));
    if !what.contains(&expected.says) {
        fault(format!("refused with `{what}`, which does not say `{}`", expected.says));
    }
    if !help.contains(&expected.mend) {
        fault(format!("offers `{}`, which does not say `{}`", help, expected.mend));
    }
    if let Some(times) = &expected.admissible {
        let got: Vec<String> = refusal.admissible.iter().map(ToString::to_string).collect();
        if got != *times {
            fault(format!("offers {got:?}, not {times:?}"));
        }
    }
}
