//! The levels of the ladder: what calls each, and when.

use super::{Answer, Scene, Step, Title, Trace, quoted};
use crate::domain::clock;
use crate::domain::contract::{Contract, Trigger};
use crate::domain::escalation::{self, Rung};
use crate::domain::incident::Incident;
use crate::domain::instant::Instant;

/// How a level stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LevelAnswer {
    Called(Instant),
    DueSince(Instant),
    Due(Instant),
    /// The clock was stopped before.
    Never,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LevelStep {
    /// Whom the contract names, in its words and in English.
    Who {
        who: Box<str>,
        english: Box<str>,
    },
    /// The contract names nobody; whom the desk calls, where that is set.
    Nobody {
        desk: Option<Box<str>>,
    },
    /// Called at once, on receipt.
    AtOnce,
    /// Above a part of a clock's target of so many seconds.
    Above {
        percent: u16,
        clock: Box<str>,
        whole: i64,
    },
    /// That part, in seconds.
    Part {
        whole: i64,
        percent: u16,
        part: i64,
    },
    Reached(Instant),
    Comes(Instant),
}

pub(super) fn traces(scene: Scene<'_>, incident: &Incident, contract: &Contract) -> Vec<Trace> {
    let ladder = escalation::ladder(incident, contract);
    ladder.iter().map(|rung| trace(scene, incident, contract, rung)).collect()
}

fn trace(scene: Scene<'_>, incident: &Incident, contract: &Contract, rung: &Rung<'_>) -> Trace {
    let step = rung.step;
    let mut steps = vec![match step.who.is_empty() {
        false => LevelStep::Who { who: step.who.clone(), english: step.english.clone() },
        true => {
            let callee = escalation::callee(scene.desk, contract, step);
            LevelStep::Nobody { desk: Some(callee).filter(|who| !who.is_empty()).map(Box::from) }
        }
    }];
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
        rules: quoted(contract, &step.cites),
    }
}
