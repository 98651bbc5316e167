//! One contract year closely: the arithmetic, every outage, every exclusion.

use crate::domain::base::instant::Instant;
use crate::domain::base::span::clock_face;
use crate::domain::base::table::Id;
use crate::domain::contract::{AvailabilityRules, RuleId};
use crate::domain::readings::availability::{self, AvailabilityReading, Year};
use crate::tui::cell::{Cell, Line, fill};
use crate::tui::panes::{availability_role as role, hours, percent};
use crate::tui::role::Role;
use crate::tui::vm::detail::credit::sentence;
use crate::tui::vm::view::View;
use crate::words::Words;
use crate::words::console::{Availability, Label};

impl View<'_> {
    pub(super) fn availability_lines(&self, id: &Id) -> Vec<Line> {
        let Some(line) = availability::of(self.desk, id.as_str(), self.now) else { return Vec::new() };
        let words = self.words();
        let Some(rules) = &line.contract.availability else { return Vec::new() };
        let title = Cell::new(line.tenant.definition.name.as_str(), Role::Title);
        let reading = match &line.reading {
            Ok(reading) => reading,
            Err(why) => return vec![vec![title], vec![Cell::new(self.words().unmeasured(*why), Role::Soon)]],
        };
        let pair = |label, value| pair(words, label, value);
        let cites = &rules.cites;
        let target = rules.target_permille;
        let state = format!("  {} {}", percent(words, reading), words.state(reading.state));
        let mut lines = vec![
            vec![title, Cell::new(state, role(reading.state))],
            pair(Label::Year, format!("{} ({})", self.of_year(&reading.year), cites.begin)),
            pair(
                Label::Countable,
                words.of_availability(Availability::Countable {
                    all: &hours(reading.countable + reading.excluded_seconds),
                    excluded: &hours(reading.excluded_seconds),
                    rule: &cites.countable,
                }),
            ),
            pair(
                Label::MayBeDown,
                words.of_availability(Availability::Allowed {
                    hours: &hours(reading.budget),
                    percent: &words.number(&format!("{}.{}", target / 10, target % 10)),
                    rule: &cites.target,
                }),
            ),
            pair(Label::WasDown, format!("{} ({}, {})", hours(reading.down), cites.critical, cites.year)),
            vec![
                Cell::dim(fill(words.aspect(Label::Left), 12)),
                Cell::new(hours(reading.left), role(reading.state)),
            ],
        ];
        lines.extend(self.spans(rules, reading));
        lines.push(Vec::new());
        lines.extend(sentence(words, line.contract, &cites.target));
        lines.extend(sentence(words, line.contract, &cites.year));
        lines
    }

    /// How long it was down, and what does not count.
    fn spans(&self, rules: &AvailabilityRules, reading: &AvailabilityReading) -> Vec<Line> {
        let words = self.words();
        let mut lines = Vec::new();
        for (other, down) in reading.others {
            let said = Availability::OrDown {
                hours: &hours(down),
                reading: other.word(),
                rule: RuleId::text(rules.cites.outage.as_ref()),
            };
            lines.push(pair(words, Label::Or, words.of_availability(said)));
        }
        for (from, to) in reading.outages.iter() {
            lines.push(pair(words, Label::Outage, self.between(from, to)));
        }
        for (ground, spans) in &reading.excluded {
            let number = rules.ground(*ground).and_then(|rule| rule.cites.first()).map_or("", |id| id);
            for (from, to) in spans.within(reading.year.from, reading.year.to).iter() {
                lines.push(pair(
                    words,
                    Label::NotCounted,
                    format!("{} {} ({number})", self.between(from, to), words.state(*ground)),
                ));
            }
        }
        lines
    }

    fn of_year(&self, year: &Year) -> String {
        let day = |at| self.words().date_of(at);
        self.between_told(&day(year.from), &day(year.to), year.to - year.from)
    }

    fn between(&self, from: Instant, to: Instant) -> String {
        self.between_told(&self.at().clock_time(from), &self.at().clock_time(to), to - from)
    }

    fn between_told(&self, from: &str, to: &str, seconds: i64) -> String {
        let length = clock_face(seconds);
        self.words().of_availability(Availability::Between { from, to, length: &length })
    }
}

fn pair(words: Words, label: Label, value: String) -> Line {
    vec![Cell::dim(fill(words.aspect(label), 12)), Cell::text(value)]
}
