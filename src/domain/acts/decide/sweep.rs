//! Moments that came by themselves: warnings, missed targets, due levels, waitings that are over.

use crate::domain::base::instant::Instant;
use crate::domain::base::kept::Kept;
use crate::domain::base::number::Number;
use crate::domain::facts::event::{Event, Fact};
use crate::domain::facts::incident::{Change, Incident, Step};
use crate::domain::readings::callee;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::escalation::{self, Planned};

/// Facts for everything that came due up to `now`, for at most `most` incidents and in any case for
/// `own`; the rest comes with the next call. Each fact happened at its planned moment, however late
/// it is recorded.
///
/// When several steps of one incident were passed unseen, only the highest is to be notified.
pub fn sweep(desk: &Desk, now: Instant, own: Option<Number>, most: usize) -> Vec<Fact> {
    let world = desk.world();
    let mut numbers: Vec<_> = desk.deadlines().reached(now).take(most).collect();
    numbers.extend(own.filter(|own| !numbers.contains(own)));
    let incidents = numbers.into_iter().filter_map(|number| world.incident(number));
    let mut facts: Vec<Fact> = incidents.flat_map(|incident| due(desk, incident, now)).collect();
    facts.sort_by_key(|fact| fact.happened);
    facts
}

fn due(desk: &Desk, incident: &Incident, now: Instant) -> Vec<Fact> {
    let number = incident.number;
    let mut facts = Vec::new();
    if let Some(contract) = desk.contract(incident) {
        let planned = escalation::planned(incident, contract, &desk.world().names);
        let reached: Vec<Planned> = planned.into_iter().filter(|step| step.at <= now).collect();
        let highest = reached.iter().map(|p| rank(&p.step)).max();
        for Planned { at, step, round } in reached {
            let notify = Some(rank(&step)) == highest;
            let called = callee::called_by_itself(incident, contract, desk, &step, at);
            for change in [Change::StepReached { step, round, notify }].into_iter().chain(called) {
                facts.push(Fact { happened: at, event: Event::Incident { number, change } });
            }
        }
    }
    let over = incident.waits_until().filter(|until| *until <= now);
    if let Some(until) = over {
        let note = Some(Kept::TimeIsOver.into());
        facts.push(Fact {
            happened: until,
            event: Event::Incident { number, change: Change::WaitingEnded { note } },
        });
    }
    facts.sort_by_key(|fact| fact.happened);
    facts
}

/// Levels above missed targets above warnings.
fn rank(step: &Step) -> (u8, u16) {
    match step {
        Step::Warning { percent, .. } => (0, *percent),
        Step::Missed { .. } => (1, 0),
        Step::Level { level, .. } => (2, (*level).into()),
    }
}
