//! What of a desk interrupts a wall.

use std::collections::BTreeSet;

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::contract::{Priority, Stop};
use crate::domain::facts::incident::Incident;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::escalation;

/// A level of an incident's ladder that is due and was not called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due {
    pub number: Number,
    pub level: u8,
    pub since: Instant,
}

/// Read from the desk alone, so that nothing is missed that came while nobody could be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Open critical incidents in the order of work.
    pub critical: Vec<Number>,
    /// Those of them that are nobody's.
    pub unowned: BTreeSet<Number>,
    /// Levels that are due, the longest standing first.
    pub due: Vec<Due>,
}

impl Facts {
    pub fn of(desk: &Desk, now: Instant) -> Self {
        let world = desk.world();
        let open = world.queue().numbers().take(world.queue().open());
        let known = open.filter_map(|number| world.incident(number));
        let critical: Vec<&Incident> =
            known.take_while(|incident| incident.class.priority == Priority::P1).collect();
        let unowned = critical.iter().filter(|incident| incident.owner.is_none());
        Self {
            unowned: unowned.map(|incident| incident.number).collect(),
            due: due(desk, now),
            critical: critical.into_iter().map(|incident| incident.number).collect(),
        }
    }
}

fn due(desk: &Desk, now: Instant) -> Vec<Due> {
    let of = |number| {
        let incident = desk.world().incident(number).filter(|incident| incident.is_open())?;
        let ladder = escalation::ladder(incident, desk.contract(incident)?);
        let rung = ladder.iter().rev().find(|rung| rung.is_due(now))?;
        Some(Due { number, level: rung.step.level, since: rung.at? })
    };
    let mut due: Vec<Due> = desk.deadlines().wanted(now).filter_map(of).collect();
    due.sort_by_key(|due| (due.since, due.number));
    due
}

/// The last critical incident that has ended, with when it did.
pub fn last_critical(desk: &Desk) -> Option<(Number, Instant)> {
    let ended = |incident: &Incident| incident.life.stopped(Stop::Restored).or(incident.closed);
    let critical = |incident: &&Incident| incident.class.priority == Priority::P1 && !incident.is_open();
    let known = desk.world().incidents.iter().filter(critical);
    known.filter_map(|incident| Some((incident.number, ended(incident)?))).max_by_key(|(_, at)| *at)
}
