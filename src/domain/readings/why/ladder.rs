//! The levels of the ladder: what calls each, and when.

use super::quote;
use super::scene::Scene;
use super::steps::{LevelAnswer, LevelStep};
use super::trace::{Answer, Step, Title, Trace};
use crate::domain::contract::{Contract, Trigger};
use crate::domain::facts::incident::Incident;
use crate::domain::readings::escalation::{self, Rung};
use crate::domain::readings::{callee, clock};

pub(super) fn traces(scene: Scene<'_>, incident: &Incident, contract: &Contract) -> Vec<Trace> {
    let ladder = escalation::ladder(incident, contract);
    ladder.iter().map(|rung| trace(scene, incident, contract, rung)).collect()
}

fn trace(scene: Scene<'_>, incident: &Incident, contract: &Contract, rung: &Rung<'_>) -> Trace {
    let step = rung.step;
    let mut steps = vec![match step.who.is_empty() {
        false => LevelStep::Who { who: step.who.clone(), english: step.english.clone() },
        true => {
            let callee = callee::of(scene.desk, contract, step);
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
        rules: quote::all(contract, &step.cites),
    }
}
