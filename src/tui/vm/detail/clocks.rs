//! Clocks and the ladder of an incident, with the rules behind them.

use super::super::storage::BAR;
use super::super::{Cell, Line, View, cells};
use crate::domain::clock::{self, Outcome, Reading, Verdict};
use crate::domain::contract::{ClockRule, Contract, Counting, Trigger};
use crate::domain::escalation;
use crate::domain::incident::Incident;
use crate::domain::life::Bound;
use crate::domain::span;
use crate::tui::role::Role;
use crate::tui::verb::{KeyNames, Verb};

impl View<'_> {
    pub(super) fn incident_clocks(&self, incident: &Incident, width: u16) -> Vec<Line> {
        let Some(contract) = self.desk.contract(incident) else { return Vec::new() };
        let mut lines = Vec::new();
        for (index, rule) in contract.clocks.iter().enumerate() {
            let Some(reading) = clock::read(rule, contract, &incident.life, self.now) else { continue };
            lines.extend(self.clock_lines(incident, contract, rule, &reading, width));
            lines.extend(self.known_since(&reading));
            lines.extend(self.earlier_rounds(incident, contract, rule));
            lines.extend(self.ladder_lines(incident, contract, index));
            let Some(target) = rule.target(incident.class.priority) else { continue };
            let calendar = target.counting.name();
            let begins = clock::begins(rule, contract, &incident.life).map(|at| self.clock_time(at));
            let begins = begins.unwrap_or_else(|never| never.to_string());
            lines.push(vec![Cell::dim(format!("  {}, counts {calendar}, begins {begins}", rule.title))]);
            for id in &target.cites {
                if let Some(rule) = contract.rule(id) {
                    lines.push(vec![Cell::dim(format!("  {id} ")), Cell::text(rule.english.to_string())]);
                }
            }
            lines.push(Vec::new());
        }
        lines
            .push(vec![Cell::dim(format!("{} {}: {}", contract.title, contract.version, contract.document))]);
        lines
    }

    pub(super) fn clock_lines(
        &self,
        incident: &Incident,
        contract: &Contract,
        rule: &ClockRule,
        reading: &Reading,
        width: u16,
    ) -> Vec<Line> {
        let counting =
            rule.target(incident.class.priority).map_or(Counting::Always, |target| target.counting);
        let face = cells::clock(reading, rule, contract.calendar(counting));
        let name = format!("{:<8}", rule.name.to_uppercase());
        let Some(limit) = reading.target else {
            let missed = match reading.verdict {
                Verdict::Missed => Cell::new("  x missed before", Role::Missed),
                _ => Cell::default(),
            };
            let none = match incident.life.bound() {
                Bound::Excluded => " ~ not covered, no target",
                _ => " ~ no contractual target",
            };
            return vec![vec![Cell::text(name), Cell::dim(none), missed]];
        };
        let of = format!(" of {} {}", limit.met_if.sign(), span::clock_face(limit.seconds));
        if let (Verdict::Met, Some(stopped)) = (reading.verdict, reading.stopped) {
            let took = span::clock_face(reading.elapsed);
            let text = format!(" v {}, took {took}{of}", self.clock_time(stopped));
            return vec![vec![Cell::text(name), Cell::text(text)]];
        }
        let due = reading.due.map_or_else(|| "paused".to_owned(), |due| self.clock_time(due));
        let percent = reading.percent.unwrap_or(0);
        let says = match reading.verdict {
            Verdict::Missed if reading.stopped.is_none() => {
                format!("x missed by {}", span::clock_face(reading.left.unwrap_or(0)))
            }
            Verdict::Missed => format!("x missed, took {}", span::clock_face(reading.elapsed)),
            Verdict::Met => "v met".to_owned(),
            Verdict::Paused => format!("{} left, standing", face.text.trim_start_matches("= ")),
            Verdict::Running | Verdict::None => format!("{} left", face.text),
        };
        let first = vec![
            Cell::text(name),
            Cell::dim(" limit "),
            Cell::text(due),
            Cell::text("  "),
            Cell::new(says, face.role),
            Cell::dim(format!("  {percent}%")),
        ];
        if reading.stopped.is_some() || rule.column.is_none() {
            return vec![first.into_iter().chain([Cell::dim(of)]).collect()];
        }
        let bar = format!("{BAR}{}", percent.min(100));
        let cells = width.saturating_sub(4 + u16::try_from(of.len()).unwrap_or(0)).min(48);
        vec![first, vec![Cell::text("  "), Cell::new(pad(&bar, cells), face.role), Cell::dim(of)]]
    }

    /// A limit that was past already when the class was found says since when that is known (A21).
    fn known_since(&self, reading: &Reading) -> Option<Line> {
        let late = reading.missed_at.zip(reading.due).filter(|(known, due)| *known > *due + 1_i64);
        late.map(|(known, _)| vec![Cell::dim(format!("  known since {}", self.clock_time(known)))])
    }

    /// How the rounds before the last one ended: facts that nothing later changes (A68).
    fn earlier_rounds(&self, incident: &Incident, contract: &Contract, rule: &ClockRule) -> Vec<Line> {
        let outcomes = clock::outcomes(rule, contract, &incident.life, self.now);
        let Some((_, earlier)) = outcomes.split_last() else { return Vec::new() };
        let line = |outcome: &Outcome| {
            let role = if outcome.reading.verdict == Verdict::Missed { Role::Missed } else { Role::Dim };
            let took = span::clock_face(outcome.reading.elapsed);
            let says = match outcome.reading.verdict {
                _ if outcome.replaced => format!("asked back after {took}, a fresh one began"),
                Verdict::Missed => format!("x missed, {took} used"),
                verdict => format!("{}, took {took}", self.words().state(verdict)),
            };
            let why = incident.explained(&rule.name, outcome.round);
            let why = why.map(|why| Cell::dim(format!("  {}", why.reason)));
            let from =
                format!("  round from {}  P{}  ", self.clock_time(outcome.began), outcome.priority.number());
            [Cell::dim(from), Cell::new(says, role)].into_iter().chain(why).collect()
        };
        earlier.iter().filter(|outcome| outcome.reading.verdict != Verdict::None).map(line).collect()
    }

    /// What the ladder makes of one clock; steps that are due at once come with the first.
    pub(super) fn ladder_lines(&self, incident: &Incident, contract: &Contract, clock: usize) -> Vec<Line> {
        let mut rungs = escalation::ladder(incident, contract);
        rungs.retain(|rung| match rung.step.trigger {
            Trigger::Above { clock: of, .. } => of == clock,
            Trigger::Received => clock == 0,
        });
        let line = |rung: &escalation::Rung<'_>| {
            let above = match rung.step.trigger {
                Trigger::Above { percent, .. } => format!(" >{percent}% "),
                Trigger::Received => " at once ".to_owned(),
            };
            let when = match (rung.done, rung.at) {
                (Some(done), _) => Cell::text(format!("called {}", self.clock_time(done))),
                (None, Some(at)) if at <= self.now => {
                    let key = self.keys.named(Verb::Escalate);
                    Cell::new(format!("DUE since {}  {key}", self.clock_time(at)), Role::Missed)
                }
                (None, Some(at)) => {
                    Cell::dim(format!("at {} in {}", self.clock_time(at), cells::distance(at, self.now)))
                }
                (None, None) => Cell::dim("not reached"),
            };
            vec![
                Cell::dim(above),
                Cell::text(format!(
                    "{}  ",
                    self.words().callee(escalation::callee(self.desk, contract, rung.step))
                )),
                when,
            ]
        };
        rungs.iter().map(line).collect()
    }
}

fn pad(bar: &str, width: u16) -> String {
    format!("{bar:<width$}", width = usize::from(width) + 1)
}
