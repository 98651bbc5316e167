//! What a new class does to the limits of an incident.

use super::{Line, hint};
use crate::domain::clock::{self, Reading, Verdict};
use crate::domain::contract::{ClockRule, Contract, OnReclassify};
use crate::domain::incident::{Incident, Priority};
use crate::domain::instant::Instant;
use crate::domain::life::Life;
use crate::domain::span;

use super::matrix::short;

/// Old and new limit of every clock that has one, what becomes of the time used, and that a
/// recorded breach stays (A21). Empty when the priority stays.
pub(super) fn moved(
    incident: &Incident,
    contract: &Contract,
    priority: Priority,
    desk: chrono_tz::Tz,
    now: Instant,
) -> Vec<Line> {
    let old = incident.class.priority;
    if old == priority {
        return Vec::new();
    }
    let mut life = incident.life.clone();
    life.reclassify(now, priority);
    let (from, to) = (old.number(), priority.number());
    let mut lines = Vec::new();
    let mut missed = Vec::new();
    for rule in &contract.clocks {
        let before = reading(rule, contract, &incident.life, now);
        let after = reading(rule, contract, &life, now);
        if before.as_ref().is_some_and(|reading| reading.verdict == Verdict::Missed) {
            missed.push(&*rule.name);
        }
        let (was, will) = (limit(before.as_ref(), desk, now), limit(after.as_ref(), desk, now));
        if was != will {
            let used = after
                .filter(|after| after.target.is_some())
                .map_or_else(String::new, |after| format!(", {} of it used", span::short(after.elapsed)));
            lines.push(hint(format!("P{from} -> P{to}  {}: {was} -> {will}{used}", rule.name)));
        }
    }
    lines.push(hint(match contract.settings.on_reclassify {
        OnReclassify::Carry => "the time already used is taken over into the new targets (A21)",
        OnReclassify::Retroactive => "everything since receipt counts again under the new targets (A21)",
        OnReclassify::Restart => "the new targets begin with the change (A21)",
    }));
    if !missed.is_empty() {
        let names = missed.join(" and ");
        lines.push(hint(format!("missed and recorded as such whatever the class: {names} (A21)")));
    }
    lines
}

/// Limits of an incident that is received now, with what they count.
pub(super) fn of_new(
    contract: &Contract,
    priority: Priority,
    desk: chrono_tz::Tz,
    now: Instant,
) -> Vec<Line> {
    let life = Life::new(now, priority);
    let line = |rule: &ClockRule| {
        let (reading, target) = reading(rule, contract, &life, now).zip(rule.target(priority))?;
        let within = reading.target.map_or_else(String::new, |limit| {
            let (sign, length) = (limit.met_if.sign(), span::clock_face(limit.seconds));
            format!(" {sign} {length} {}", target.counting.name())
        });
        let due = limit(Some(&reading), desk, now);
        Some(hint(format!("  {:<13} {due:<10}{within}", rule.name)))
    };
    contract.clocks.iter().filter_map(line).collect()
}

fn reading(rule: &ClockRule, contract: &Contract, life: &Life, now: Instant) -> Option<Reading> {
    clock::read(rule, contract, life, now)
}

/// `15:51`, `met`, or `no target`.
fn limit(reading: Option<&Reading>, desk: chrono_tz::Tz, now: Instant) -> String {
    match reading {
        None => "none".to_owned(),
        Some(reading) => match (reading.target, reading.due, reading.verdict) {
            (None, ..) => "no target".to_owned(),
            (Some(_), _, Verdict::Met) => "met".to_owned(),
            (Some(_), Some(due), Verdict::Missed) => format!("missed at {}", short(desk, due, now)),
            (Some(_), Some(due), _) => short(desk, due, now),
            (Some(_), None, verdict) => verdict.word().to_owned(),
        },
    }
}
