//! One contract year closely: the arithmetic, every outage, every exclusion.

use super::super::availability::{hours, percent, role};
use super::super::{Cell, Line, View};
use super::credit::sentence;
use crate::domain::availability;
use crate::domain::instant::Instant;
use crate::domain::span::clock_face;
use crate::domain::table::Id;
use crate::tui::role::Role;

impl View<'_> {
    pub(super) fn availability_lines(&self, id: &Id) -> Vec<Line> {
        let Some(line) = availability::of(self.desk, id.as_str(), self.now) else { return Vec::new() };
        let Some(rules) = &line.contract.availability else { return Vec::new() };
        let title = Cell::new(line.tenant.definition.name.as_str(), Role::Title);
        let reading = match &line.reading {
            Ok(reading) => reading,
            Err(why) => return vec![vec![title], vec![Cell::new(why.to_string(), Role::Soon)]],
        };
        let pair = |label: &str, value: String| vec![Cell::dim(format!("{label:<12}")), Cell::text(value)];
        let between = |from: Instant, to: Instant| {
            format!("{} to {}  {}", self.clock_time(from), self.clock_time(to), clock_face(to - from))
        };
        let cite = |check| rules.cite(check);
        let target = rules.target_permille;
        let state = format!("  {} {}", percent(reading), self.words().state(reading.state));
        let mut lines = vec![
            vec![title, Cell::new(state, role(reading.state))],
            pair("year", format!("{} ({})", between(reading.year.from, reading.year.to), cite("begin"))),
            pair(
                "countable",
                format!(
                    "{} less {} ({})",
                    hours(reading.countable + reading.excluded_seconds),
                    hours(reading.excluded_seconds),
                    cite("countable")
                ),
            ),
            pair(
                "may be down",
                format!(
                    "{} at {}.{} % ({})",
                    hours(reading.budget),
                    target / 10,
                    target % 10,
                    cite("target")
                ),
            ),
            pair("was down", format!("{} ({}, {})", hours(reading.down), cite("critical"), cite("year"))),
            vec![Cell::dim(format!("{:<12}", "left")), Cell::new(hours(reading.left), role(reading.state))],
        ];
        for (other, down) in reading.others {
            let text = format!("{} down by `{}` ({})", hours(down), other.word(), cite("outage"));
            lines.push(pair("or", text));
        }
        for (from, to) in reading.outages.iter() {
            lines.push(pair("outage", between(from, to)));
        }
        for (ground, spans) in &reading.excluded {
            let number = rules.ground(*ground).and_then(|rule| rule.cites.first()).map_or("", |id| id);
            for (from, to) in spans.within(reading.year.from, reading.year.to).iter() {
                lines.push(pair(
                    "not counted",
                    format!("{} {} ({number})", between(from, to), self.words().state(*ground)),
                ));
            }
        }
        lines.push(Vec::new());
        lines.extend(sentence(line.contract, cite("target")));
        lines.extend(sentence(line.contract, cite("year")));
        lines
    }
}
