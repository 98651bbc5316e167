//! Targets met and missed in a month, and why they were missed.

use std::collections::BTreeMap;

use super::scope::Scope;
use super::table::{Column, Sheet, SheetCell};
use crate::domain::facts::incident::{Incident, reasons};
use crate::domain::readings::clock::{Outcome, Verdict};
use crate::words::report::{Heading, Named, Title};

/// What rows are made of: contract, priority, place of the clock in the contract, its name.
type Key = (String, u8, usize, String);

/// Where among the ids what nobody gave a reason for stands.
const NO_REASON: &str = "none";

#[derive(Default)]
struct Tally {
    rounds: i64,
    met: i64,
    missed: i64,
    running: i64,
    /// Reasons of what was missed, by their ids; without one where nobody gave any.
    reasons: BTreeMap<Option<Box<str>>, i64>,
}

impl Tally {
    fn count(&mut self, verdict: Verdict, reason: Option<&str>) {
        self.rounds += 1;
        match verdict {
            Verdict::Met => self.met += 1,
            Verdict::Missed => {
                self.missed += 1;
                *self.reasons.entry(reason.map(Into::into)).or_default() += 1;
            }
            Verdict::Running | Verdict::Paused => self.running += 1,
            Verdict::None => {}
        }
    }

    /// Hundredths of a percent of what is decided; nothing while nothing is.
    fn kept(&self) -> SheetCell {
        match self.met + self.missed {
            0 => SheetCell::Unknown,
            decided => SheetCell::Percent(self.met * 10_000 / decided),
        }
    }

    /// What nobody gave a reason for stands where its words stand in the order of ids.
    fn by_reason(&self) -> impl Iterator<Item = (&Option<Box<str>>, i64)> {
        let mut counts: Vec<_> = self.reasons.iter().map(|(id, count)| (id, *count)).collect();
        counts.sort_by_key(|(id, _)| id.as_deref().unwrap_or(NO_REASON));
        counts.into_iter()
    }

    /// `staff 2, none given 1`
    fn reasons(&self) -> SheetCell {
        let counts: Vec<_> = self.by_reason().map(|(id, count)| (id.clone(), count)).collect();
        if counts.is_empty() { SheetCell::Unknown } else { SheetCell::Named(Named::Reasons(counts)) }
    }
}

/// Targets of the rounds that began in the month, by contract, clock and the priority under which
/// they were missed, else the last one (A68). Clocks without a target are not counted (A25), nor
/// rounds in whose place a fresh one came before they were decided.
pub fn table(scope: &Scope<'_>) -> Sheet {
    let row = |((contract, priority, _, clock), tally): (Key, Tally)| {
        let counts = [tally.rounds, tally.met, tally.missed, tally.running].map(SheetCell::Count);
        let names = [SheetCell::Text(contract), SheetCell::Text(format!("P{priority}")), named(clock)];
        names.into_iter().chain(counts).chain([tally.kept(), tally.reasons()]).collect()
    };
    Sheet {
        title: Title::Targets,
        month: scope.month,
        columns: vec![
            Column::of(Heading::Contract),
            Column::of(Heading::Priority),
            Column::of(Heading::Clock),
            Column::sum(Heading::Rounds),
            Column::sum(Heading::Met),
            Column::sum(Heading::Missed),
            Column::sum(Heading::Running),
            Column::of(Heading::Kept),
            Column::of(Heading::Reasons),
        ],
        rows: tallies(scope).into_iter().map(row).collect(),
    }
}

/// Missed targets of the month by the desk's reasons, so that they can be added up.
pub fn breaches(scope: &Scope<'_>) -> Sheet {
    let known = reasons(&scope.desk.world().breach_reasons);
    let name = |id: &Option<Box<str>>| {
        let found = known.iter().find(|reason| Some(reason.id.as_str()) == id.as_deref());
        found.map_or(SheetCell::Unknown, |reason| SheetCell::Named(Named::ReasonName(reason.name.clone())))
    };
    let mut rows = Vec::new();
    for ((contract, priority, _, clock), tally) in tallies(scope) {
        for (reason, count) in tally.by_reason() {
            let names =
                [SheetCell::text(&*contract), SheetCell::Text(format!("P{priority}")), named(clock.clone())];
            let reason =
                [SheetCell::Named(Named::Reason(reason.clone())), SheetCell::Count(count), name(reason)];
            rows.push(names.into_iter().chain(reason).collect());
        }
    }
    Sheet {
        title: Title::Breaches,
        month: scope.month,
        columns: vec![
            Column::of(Heading::Contract),
            Column::of(Heading::Priority),
            Column::of(Heading::Clock),
            Column::of(Heading::Reason),
            Column::sum(Heading::Missed),
            Column::of(Heading::InWords),
        ],
        rows,
    }
}

fn named(clock: String) -> SheetCell {
    SheetCell::Named(Named::Clock(clock.into()))
}

fn tallies(scope: &Scope<'_>) -> BTreeMap<Key, Tally> {
    let (from, to) = scope.span();
    let mut tallies: BTreeMap<Key, Tally> = BTreeMap::new();
    for incident in scope.desk.world().incidents.iter().filter(|incident| incident.received < to) {
        let Some(contract) = scope.desk.contract(incident) else { continue };
        let clocks = scope.desk.outcomes(incident, scope.now);
        for (place, (rule, outcomes)) in clocks.into_iter().enumerate() {
            let own = |outcome: &Outcome| (from..to).contains(&outcome.began) && !outcome.replaced;
            for outcome in outcomes.into_iter().filter(own) {
                let verdict = outcome.reading.verdict;
                if verdict != Verdict::None {
                    let priority = outcome.priority.number();
                    let key = (contract.id.to_string(), priority, place, rule.name.to_string());
                    let reason = reason(incident, &rule.name, outcome.round);
                    tallies.entry(key).or_default().count(verdict, reason);
                }
            }
        }
    }
    tallies
}

fn reason<'a>(incident: &'a Incident, clock: &str, round: u32) -> Option<&'a str> {
    incident.explained(clock, round).map(|explained| explained.reason.as_str())
}
