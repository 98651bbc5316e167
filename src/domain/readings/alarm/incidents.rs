//! Alarms of incidents, from the moments that are kept in order: nothing is looked at that is fine.

use std::collections::BTreeSet;

use super::raised::{Alarm, What};
use super::{Kind, Severity, kind};
use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::contract::{Contract, Priority, Stop};
use crate::domain::facts::entity::Entity;
use crate::domain::facts::incident::Incident;
use crate::domain::readings::clock::{self, Verdict};
use crate::domain::readings::deadline::Warned;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::duty::{self, DutyKind};
use crate::domain::readings::{callee, escalation};
use crate::domain::world::World;

/// Incidents whose next level is looked at, the first to have a step before them: the list is made every
/// second.
const LOOKED_AT: usize = 1_000;

pub(super) fn add(all: &mut Vec<Alarm>, desk: &Desk, now: Instant) {
    let deadlines = desk.deadlines();
    let clock = |severity, kind, since, until, number, index| Alarm {
        severity,
        kind,
        since,
        until,
        about: Entity::Incident(number),
        what: What::Clock(index),
    };
    all.extend(
        missed(desk, now)
            .map(|(due, number, index)| clock(Severity::Critical, Kind::Missed, due, None, number, index)),
    );
    let soon = soon(desk, now);
    all.extend(soon.map(|w| clock(Severity::Warning, Kind::Soon, w.at, Some(w.due), w.number, w.clock)));
    if !desk.world().roster.is_empty() {
        unreachable(all, desk, now);
    }
    for number in deadlines.wanted(now) {
        let known = desk.world().incident(number);
        if let Some((incident, contract)) = known.and_then(|i| Some((i, &**desk.contract(i)?))) {
            wanted(all, desk.world(), incident, contract, now);
        }
    }
}

/// Running clocks that are over, with when they were due.
fn missed(desk: &Desk, now: Instant) -> impl Iterator<Item = (Instant, Number, usize)> {
    let passed = desk.deadlines().running().take_while(move |(due, ..)| *due <= now);
    passed.filter(move |(due, number, index)| *due < now || is_missed(desk, *number, *index, now))
}

/// Running clocks that are to be warned of and not over.
fn soon(desk: &Desk, now: Instant) -> impl Iterator<Item = Warned> {
    desk.deadlines().warned(now).filter(move |warned| {
        warned.due > now || (warned.due == now && !is_missed(desk, warned.number, warned.clock, now))
    })
}

/// How many incidents have a clock that is over, and how many others one that it is warned of.
pub fn over(desk: &Desk, now: Instant) -> (usize, usize) {
    let missed: BTreeSet<Number> = missed(desk, now).map(|(_, number, _)| number).collect();
    let soon: BTreeSet<Number> = soon(desk, now).map(|warned| warned.number).collect();
    (missed.len(), soon.difference(&missed).count())
}

/// Levels that are due or come next, and for which nobody can be reached then. A desk that has written down
/// none of its people has none of these.
fn unreachable(all: &mut Vec<Alarm>, desk: &Desk, now: Instant) {
    let deadlines = desk.deadlines();
    // Each incident that has a level before it has a step before it; what is due is wanted.
    let numbers: BTreeSet<Number> = deadlines.wanted(now).chain(deadlines.ahead().take(LOOKED_AT)).collect();
    for number in numbers {
        let known = desk.world().incident(number).filter(|incident| incident.is_open());
        let Some((incident, contract)) = known.and_then(|i| Some((i, &**desk.contract(i)?))) else {
            continue;
        };
        let ladder = escalation::ladder(incident, contract);
        let open =
            || ladder.iter().filter(|rung| rung.done.is_none()).filter_map(|rung| Some((rung, rung.at?)));
        let due = open().rfind(|(_, at)| *at <= now);
        let next = || open().filter(|(_, at)| *at > now).min_by_key(|(_, at)| *at);
        let Some((rung, at)) = due.or_else(next) else { continue };
        if callee::of_rung(desk, contract, rung, now).is_nobody() {
            all.push(Alarm {
                severity: Severity::Warning,
                kind: Kind::Unreachable,
                since: incident.received,
                until: Some(at.max(now)),
                about: Entity::Incident(number),
                what: What::Unreachable(rung.step.level, at),
            });
        }
    }
}

/// At the very second at which a target is used up the contract says whether that is too late.
fn is_missed(desk: &Desk, number: Number, index: usize, now: Instant) -> bool {
    let reading = || {
        let incident = desk.world().incident(number)?;
        let contract = desk.contract(incident)?;
        clock::read(contract.clocks.get(index)?, contract, &incident.life, now)
    };
    reading().is_some_and(|reading| reading.verdict == Verdict::Missed)
}

/// What of an incident somebody is wanted for besides its clocks.
fn wanted(all: &mut Vec<Alarm>, world: &World, incident: &Incident, contract: &Contract, now: Instant) {
    let mut add = |severity, kind, since: Instant, what| {
        let about = Entity::Incident(incident.number);
        all.push(Alarm { severity, kind, since, until: None, about, what });
    };
    let ladder = escalation::ladder(incident, contract);
    if let Some((rung, at)) = ladder.iter().rev().find_map(|r| Some((r, r.at.filter(|_| r.is_due(now))?))) {
        add(Severity::Critical, Kind::Escalation, at, What::Level(rung.step.level));
    }
    let received = incident.received;
    if incident.class.priority == Priority::P1 {
        let started = incident.life.stopped(Stop::Started).is_some();
        if incident.owner.is_none() {
            add(Severity::Critical, Kind::Unowned, received, What::Incident);
        } else if !started && incident.waiting(now).is_none() {
            add(Severity::Warning, Kind::Idle, received, What::Incident);
        }
    }
    for duty in duty::open(incident, contract, world, now) {
        if let Some(kind) = kind::of_duty(duty.kind) {
            add(Severity::Warning, kind, since(incident, duty.kind), What::Owed(duty.kind));
        }
    }
}

fn since(incident: &Incident, duty: DutyKind) -> Instant {
    let known = match duty {
        DutyKind::NoEta => incident.life.stopped(Stop::Started),
        DutyKind::EtaPassed => incident.eta,
        DutyKind::AskAgain => incident.waiting(Instant::MIN).and_then(|waiting| waiting.remind),
        _ => None,
    };
    known.unwrap_or(incident.received)
}
