//! What a new class does to the limits of an incident.

use super::{Line, Present, hint, known};
use crate::domain::clock::{self, Reading, Verdict};
use crate::domain::contract::{ClockRule, Contract};
use crate::domain::incident::{Incident, Priority};
use crate::domain::instant::Instant;
use crate::domain::life::Life;
use crate::domain::span;

use super::matrix::short;
use crate::words::form::{Limit, OfClass};

/// Old and new limit of every clock that has one, what becomes of the time used, and that a
/// recorded breach stays (A21). Empty when the priority stays.
pub(super) fn moved(
    incident: &Incident,
    contract: &Contract,
    priority: Priority,
    cx: Present<'_>,
) -> Vec<Line> {
    let now = cx.now;
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
            missed.push(rule.name.to_string());
        }
        let (was, will) = (limit(before.as_ref(), cx), limit(after.as_ref(), cx));
        if was != will {
            let used = after.filter(|after| after.target.is_some()).map(|after| after.elapsed);
            let clock = rule.name.to_string();
            lines.push(known(OfClass::Moved { from, to, clock, was, will, used }, cx));
        }
    }
    lines.push(known(OfClass::Reclassed(contract.settings.on_reclassify), cx));
    if !missed.is_empty() {
        lines.push(known(OfClass::StaysMissed(missed), cx));
    }
    lines
}

/// Limits of an incident that is received now, with what they count.
pub(super) fn of_new(contract: &Contract, priority: Priority, cx: Present<'_>) -> Vec<Line> {
    let (life, words) = (Life::new(cx.now, priority), cx.words());
    let line = |rule: &ClockRule| {
        let (reading, target) = reading(rule, contract, &life, cx.now).zip(rule.target(priority))?;
        let within = reading.target.map_or_else(String::new, |limit| {
            let (sign, length) = (limit.met_if.sign(), span::clock_face(limit.seconds));
            format!(" {sign} {length} {}", words.state(target.counting))
        });
        let due = words.limit_of(&limit(Some(&reading), cx));
        Some(hint(format!("  {:<18} {due:<10}{within}", words.clock_name(&rule.name))))
    };
    contract.clocks.iter().filter_map(line).collect()
}

fn reading(rule: &ClockRule, contract: &Contract, life: &Life, now: Instant) -> Option<Reading> {
    clock::read(rule, contract, life, now)
}

/// `15:51`, `met`, or `no target`.
fn limit(reading: Option<&Reading>, cx: Present<'_>) -> Limit {
    let Some(reading) = reading else { return Limit::NoClock };
    let due = reading.due.map(|due| short(cx.words(), due, cx.now));
    match (reading.target, due, reading.verdict) {
        (None, ..) => Limit::NoTarget,
        (Some(_), _, Verdict::Met) => Limit::Met,
        (Some(_), Some(due), Verdict::Missed) => Limit::Missed(due),
        (Some(_), Some(due), _) => Limit::At(due),
        (Some(_), None, _) => Limit::Never,
    }
}
