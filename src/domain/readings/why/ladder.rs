//! The levels of the ladder: what calls each, and when.

use super::quote;
use super::scene::Scene;
use super::steps::{LevelAnswer, LevelStep};
use super::trace::{Answer, Step, Title, Trace};
use crate::domain::contract::{Contract, Trigger};
use crate::domain::facts::incident::Incident;
use crate::domain::facts::roster::Person;
use crate::domain::readings::callee::{self, Call, Reach};
use crate::domain::readings::clock;
use crate::domain::readings::escalation::{self, Rung};
use crate::domain::readings::roster::Off;

pub(super) fn traces(scene: Scene<'_>, incident: &Incident, contract: &Contract) -> Vec<Trace> {
    let ladder = escalation::ladder(incident, contract);
    ladder.iter().map(|rung| trace(scene, incident, contract, rung)).collect()
}

fn trace(scene: Scene<'_>, incident: &Incident, contract: &Contract, rung: &Rung<'_>) -> Trace {
    let step = rung.step;
    let mut steps = vec![match step.who.is_empty() {
        false => LevelStep::Who { who: step.who.clone(), english: step.english.clone() },
        true => {
            let callee = callee::title(scene.desk, contract, step);
            LevelStep::Nobody { desk: Some(callee).filter(|who| !who.is_empty()).map(Box::from) }
        }
    }];
    if rung.done.is_none() {
        steps.extend(called(&callee::of_rung(scene.desk, contract, rung, scene.now)));
    }
    match step.trigger {
        Trigger::Received => steps.push(LevelStep::AtOnce),
        Trigger::Above { clock, percent } => {
            let rule = contract.clocks.get(clock);
            let limit = rule
                .and_then(|rule| clock::read(rule, contract, &incident.life, scene.now))
                .and_then(|reading| reading.target);
            if let Some((rule, limit)) = rule.zip(limit) {
                let (whole, part) = (limit.seconds, limit.seconds * i64::from(percent) / 100);
                steps.push(LevelStep::Above { percent, clock: rule.name.clone(), whole });
                steps.push(LevelStep::Part { whole, percent, part });
            }
        }
    }
    let answer = match (rung.done, rung.at) {
        (Some(done), _) => LevelAnswer::Called(done),
        (None, Some(at)) if rung.is_due(scene.now) => LevelAnswer::DueSince(at),
        (None, Some(at)) => LevelAnswer::Due(at),
        (None, None) => LevelAnswer::Never,
    };
    steps.extend(rung.at.map(|at| match at <= scene.now {
        true => LevelStep::Reached(at),
        false => LevelStep::Comes(at),
    }));
    Trace {
        title: Title::Level(step.level),
        answer: Answer::Level(answer),
        steps: steps.into_iter().map(Step::from).collect(),
        rules: quote::all(contract, &step.cites),
    }
}

/// Who can be reached then and why, or why nobody can.
fn called(call: &Call<'_>) -> Vec<LevelStep> {
    let owned = |text: Option<&str>| text.map(Box::from);
    match &call.reach {
        Reach::Unknown => Vec::new(),
        Reach::Line { who, phone } => vec![LevelStep::Line { who: (*who).into(), phone: owned(*phone) }],
        Reach::Person { person, phone, because, bound } => {
            let (who, phone) = (person.name.as_str().into(), owned(*phone));
            vec![LevelStep::Reaches { who, phone, because: *because, bound: *bound }]
        }
        Reach::Nobody(bound) => {
            let off = |(person, why): &(&Person, Off)| LevelStep::IsOff {
                who: person.name.as_str().into(),
                why: *why,
            };
            bound.iter().map(off).chain([LevelStep::NobodyThen { bound: bound.len() }]).collect()
        }
    }
}
