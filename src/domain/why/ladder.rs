//! The levels of the ladder: what calls each, and when.

use super::{Scene, Trace, quoted, signed};
use crate::domain::clock;
use crate::domain::contract::{Contract, Trigger};
use crate::domain::escalation::{self, Rung};
use crate::domain::incident::Incident;
use crate::domain::span;

pub(super) fn traces(scene: Scene<'_>, incident: &Incident, contract: &Contract) -> Vec<Trace> {
    let ladder = escalation::ladder(incident, contract);
    ladder.iter().map(|rung| trace(scene, incident, contract, rung)).collect()
}

fn trace(scene: Scene<'_>, incident: &Incident, contract: &Contract, rung: &Rung<'_>) -> Trace {
    let step = rung.step;
    let mut steps = vec![match step.who.is_empty() {
        false => format!("{} ({})", step.who, step.english),
        true => {
            format!("the contract names nobody: {}", escalation::callee_or_nobody(scene.desk, contract, step))
        }
    }];
    match step.trigger {
        Trigger::Received => steps.push("called at once, on receipt".to_owned()),
        Trigger::Above { clock, percent } => {
            let rule = contract.clocks.get(clock);
            let limit = rule
                .and_then(|rule| clock::read(rule, contract, &incident.life, scene.now))
                .and_then(|reading| reading.target);
            if let Some((rule, limit)) = rule.zip(limit) {
                let at = limit.seconds * i64::from(percent) / 100;
                let whole = span::clock_face(limit.seconds);
                steps.push(format!("above {percent} % of the {} target {whole}", rule.name));
                steps.push(format!("{whole} x {percent} / 100 = {}; one second more is above", signed(at)));
            }
        }
    }
    let answer = match (rung.done, rung.at) {
        (Some(done), _) => format!("called {}", scene.wall(done)),
        (None, Some(at)) if rung.is_due(scene.now) => format!("due since {}", scene.wall(at)),
        (None, Some(at)) => format!("due {}", scene.wall(at)),
        (None, None) => "will not come: the clock was stopped before".to_owned(),
    };
    if let Some(at) = rung.at {
        let comes = if at <= scene.now { "reached" } else { "comes" };
        steps.push(format!("{comes} {}", scene.wall(at)));
    }
    Trace {
        title: format!("level {} of the ladder", step.level),
        answer,
        steps,
        rules: quoted(contract, &step.cites),
    }
}
