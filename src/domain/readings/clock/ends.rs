//! When the clocks of an incident end, and what another class does to that.

use super::{Reading, Verdict, read};
use crate::domain::base::instant::Instant;
use crate::domain::contract::{Contract, Priority};
use crate::domain::facts::incident::Incident;

/// When a clock ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// No such clock runs.
    NoClock,
    NoTarget,
    Met,
    MissedAt(Instant),
    Due(Instant),
    /// At no known time: it stands, or its calendar has no more hours.
    Unknown(Verdict),
}

impl End {
    pub fn of(reading: Option<&Reading>) -> Self {
        let Some(Reading { target, due, verdict, missed_at, .. }) = reading else { return End::NoClock };
        match (target, due, verdict) {
            (None, ..) => End::NoTarget,
            (Some(_), _, Verdict::Met) => End::Met,
            // Missed under an earlier class it is missed since then, even where this limit lies ahead.
            (Some(_), Some(due), Verdict::Missed) => End::MissedAt(missed_at.map_or(*due, |at| at.min(*due))),
            (Some(_), Some(due), _) => End::Due(*due),
            (Some(_), None, verdict) => End::Unknown(*verdict),
        }
    }
}

/// One clock before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    pub clock: Box<str>,
    pub was: End,
    pub will: End,
    /// Seconds of the new target that are used already; `None` without one.
    pub used: Option<i64>,
    /// It is missed, and stays so whatever the class (A21).
    pub missed: bool,
}

/// What another priority does to every clock of an incident.
pub fn moved(incident: &Incident, contract: &Contract, priority: Priority, now: Instant) -> Vec<Move> {
    let mut life = incident.life.clone();
    life.reclassify(now, priority);
    let clocks = contract.clocks.iter().map(|rule| {
        let before = read(rule, contract, &incident.life, now);
        let after = read(rule, contract, &life, now);
        Move {
            clock: rule.name.clone(),
            was: End::of(before.as_ref()),
            will: End::of(after.as_ref()),
            used: after.filter(|after| after.target.is_some()).map(|after| after.elapsed),
            missed: before.is_some_and(|reading| reading.verdict == Verdict::Missed),
        }
    });
    clocks.collect()
}
