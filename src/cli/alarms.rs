//! `pikett alarms`: everything that wants attention, the most urgent first.

use serde::Serialize;

use super::args::{DeskArgs, ReadArgs};
use super::desk;
use super::lang::words;
use super::output::{Problem, print_json, print_line, print_rows};
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::readings::alarm::{self, Alarm};
use crate::domain::readings::desk::Desk;
use crate::words::head::Head;
use crate::words::{Phrase, Words, command};

#[derive(Debug, clap::Args)]
pub struct AlarmsArgs {
    #[command(flatten)]
    read: ReadArgs,
}

pub fn run(desk_args: &DeskArgs, args: &AlarmsArgs) -> Result<(), Problem> {
    desk::at(desk_args, args.read.at, |desk, now| {
        let alarms = alarm::all(desk, now);
        if args.read.json {
            let entries: Vec<Entry> = alarms.iter().map(|alarm| Entry::of(alarm, desk, now)).collect();
            return print_json(&entries);
        }
        if alarms.is_empty() {
            return print_line(words(desk.world().zone).phrase(Phrase::NothingAlarming));
        }
        let rows: Vec<Vec<String>> = alarms.iter().map(|alarm| row(alarm, desk, now)).collect();
        print_rows(&[Head::Severity, Head::Since, Head::Kind, Head::What, Head::Rule, Head::Act], &rows)
    })
}

#[derive(Serialize)]
struct Entry {
    severity: &'static str,
    since: Instant,
    kind: &'static str,
    about: String,
    tenant: Option<Id>,
    rule: String,
    text: String,
    act: String,
}

impl Entry {
    fn of(alarm: &Alarm, desk: &Desk, now: Instant) -> Self {
        let (told, english) = (alarm.told(desk, now), Words::english(desk.world().zone));
        Self {
            severity: alarm.severity.word(),
            since: alarm.since,
            kind: alarm.kind.word(),
            about: english.entity(&alarm.about),
            tenant: told.tenant,
            rule: told.rule.to_string(),
            text: english.alarm(&told.meaning),
            act: command(&told.act),
        }
    }
}

fn row(alarm: &Alarm, desk: &Desk, now: Instant) -> Vec<String> {
    let (told, words) = (alarm.told(desk, now), words(desk.world().zone));
    vec![
        words.state(alarm.severity).to_owned(),
        words.wall(alarm.since),
        words.state(alarm.kind).to_owned(),
        words.alarm(&told.meaning),
        told.rule.to_string(),
        command(&told.act),
    ]
}
