//! One credit account closely: what it holds, what it pays for, until when.

use super::super::licences::credit_role;
use super::super::{Cell, Line, View};
use crate::domain::credit::{self, State};
use crate::domain::span;
use crate::tui::role::Role;

impl View<'_> {
    pub(super) fn credit_lines(&self, id: &str) -> Vec<Line> {
        let Some(line) = credit::of(self.desk, id, self.now) else { return Vec::new() };
        let Some(rules) = &line.contract.credits else { return Vec::new() };
        let standing = &line.standing;
        let pair = |label: &str, value: String| vec![Cell::dim(format!("{label:<11}")), Cell::text(value)];
        let time = |at: Option<_>| at.map_or_else(|| "-".to_owned(), |at| self.clock_time(at));
        let tenant = line.account.definition.tenant.as_ref();
        let mut lines = vec![
            vec![
                Cell::new(format!("account {id}"), Role::Title),
                Cell::new(format!("  {}", self.words().state(standing.state)), credit_role(standing.state)),
            ],
            pair("tenant", tenant.map_or_else(|| "-".to_owned(), ToString::to_string)),
            pair("contract", format!("{} {}", line.contract.title, line.contract.version)),
            pair("balance", format!("{} iSC", standing.balance)),
            pair("per month", format!("{} iSC ({})", standing.monthly, rules.cite("month"))),
            pair("per day", format!("{} iSC ({})", standing.daily, rules.cite("rate"))),
            pair("runtime", standing.runtime.map_or_else(|| "-".to_owned(), span::short)),
            pair("ends", time(standing.ends)),
            pair("order by", format!("{} ({})", time(standing.order_by), rules.cite("lead"))),
            pair("contact", format!("{} ({})", time(standing.last_contact), rules.cite("contact"))),
        ];
        lines.extend(credit::notes(&line, rules, self.desk.world().zone, self.now).into_iter().map(|note| {
            let (sign, role) = if note.fine { ("- ", Role::Dim) } else { ("! ", Role::Soon) };
            vec![Cell::new(format!("{sign}{}", note.text), role), Cell::dim(format!("  {}", note.rule))]
        }));
        let meter = line.account.meter(rules.year_days, self.now);
        lines.push(Vec::new());
        for (licence, rent) in &meter.rented {
            let since = line.account.priced(licence, self.now);
            let since = since.map(|at| format!(", since {}", self.clock_time(at))).unwrap_or_default();
            let price = format!("{} iSC a month{since}", rent.monthly);
            lines.push(pair("rented", format!("{} {licence} at {price}", rent.count)));
        }
        let cite = if matches!(standing.state, State::Dry | State::RunsDry) { "empty" } else { "shown" };
        lines.push(Vec::new());
        lines.extend(sentence(line.contract, rules.cite(cite)));
        lines
    }
}

/// A rule with its number, in both languages.
pub(super) fn sentence(contract: &crate::domain::contract::Contract, id: &str) -> Vec<Line> {
    let Some(rule) = contract.rule(id) else { return Vec::new() };
    let words = [&rule.original, &rule.english].into_iter().filter(|words| !words.is_empty());
    let mut lines = vec![vec![Cell::dim(format!("rule {id}"))]];
    lines.extend(words.map(|words| vec![Cell::dim(words.to_string())]));
    lines
}
