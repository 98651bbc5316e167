//! Targets met and missed in a month, and why they were missed.

use std::collections::BTreeMap;

use super::monthly::Scope;
use super::table::{Cell, Column, Table};
use crate::domain::clock::{Outcome, Verdict};
use crate::domain::incident::{Incident, reasons};

/// What rows are made of: contract, priority, place of the clock in the contract, its name.
type Key = (String, u8, usize, String);

/// What is said of a missed target that nobody gave a reason for.
const NO_REASON: &str = "none given";

#[derive(Default)]
struct Tally {
    rounds: i64,
    met: i64,
    missed: i64,
    running: i64,
    /// Reasons of what was missed, by their ids.
    reasons: BTreeMap<String, i64>,
}

impl Tally {
    fn count(&mut self, verdict: Verdict, reason: Option<&str>) {
        self.rounds += 1;
        match verdict {
            Verdict::Met => self.met += 1,
            Verdict::Missed => {
                self.missed += 1;
                *self.reasons.entry(reason.unwrap_or(NO_REASON).to_owned()).or_default() += 1;
            }
            Verdict::Running | Verdict::Paused => self.running += 1,
            Verdict::None => {}
        }
    }

    /// Hundredths of a percent of what is decided; nothing while nothing is.
    fn kept(&self) -> Cell {
        match self.met + self.missed {
            0 => Cell::Unknown,
            decided => Cell::Percent(self.met * 10_000 / decided),
        }
    }

    /// `staff 2, none given 1`
    fn reasons(&self) -> Cell {
        let words: Vec<String> =
            self.reasons.iter().map(|(reason, count)| format!("{reason} {count}")).collect();
        if words.is_empty() { Cell::Unknown } else { Cell::Text(words.join(", ")) }
    }
}

/// Targets of the rounds that began in the month, by contract, clock and the priority under which
/// they were missed, else the last one (A68). Clocks without a target are not counted (A25), nor
/// rounds in whose place a fresh one came before they were decided.
pub fn table(scope: &Scope<'_>) -> Table {
    let row = |((contract, priority, _, clock), tally): (Key, Tally)| {
        let counts = [tally.rounds, tally.met, tally.missed, tally.running].map(Cell::Count);
        let names = [Cell::Text(contract), Cell::Text(format!("P{priority}")), Cell::Text(clock)];
        names.into_iter().chain(counts).chain([tally.kept(), tally.reasons()]).collect()
    };
    Table {
        title: scope.title("Targets"),
        columns: vec![
            Column::of("contract"),
            Column::of("priority"),
            Column::of("clock"),
            Column::sum("rounds"),
            Column::sum("met"),
            Column::sum("missed"),
            Column::sum("running"),
            Column::of("kept_percent"),
            Column::of("reasons"),
        ],
        rows: tallies(scope).into_iter().map(row).collect(),
    }
}

/// Missed targets of the month by the desk's reasons, so that they can be added up.
pub fn breaches(scope: &Scope<'_>) -> Table {
    let known = reasons(&scope.desk.world().breach_reasons);
    let name = |id: &str| {
        let found = known.iter().find(|reason| reason.id.as_str() == id);
        found.map_or(Cell::Unknown, |reason| Cell::text(reason.name.as_str()))
    };
    let mut rows = Vec::new();
    for ((contract, priority, _, clock), tally) in tallies(scope) {
        for (reason, count) in &tally.reasons {
            let names = [contract.clone(), format!("P{priority}"), clock.clone(), reason.clone()];
            let names = names.into_iter().map(Cell::Text);
            rows.push(names.chain([Cell::Count(*count), name(reason)]).collect());
        }
    }
    Table {
        title: scope.title("Missed targets"),
        columns: vec![
            Column::of("contract"),
            Column::of("priority"),
            Column::of("clock"),
            Column::of("reason"),
            Column::sum("missed"),
            Column::of("in_words"),
        ],
        rows,
    }
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
