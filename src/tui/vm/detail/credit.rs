//! One credit account closely: what it holds, what it pays for, until when.

use crate::domain::base::span;
use crate::domain::contract::{Contract, RuleId};
use crate::domain::readings::credit::{self, AccountState};
use crate::tui::cell::{Cell, Line, NOTHING, fill};
use crate::tui::panes::credit_role;
use crate::tui::role::Role;
use crate::tui::vm::view::View;
use crate::words::Words;
use crate::words::console::{Label, Product};

impl View<'_> {
    pub(super) fn credit_lines(&self, id: &str) -> Vec<Line> {
        let Some(line) = credit::of(self.desk, id, self.now) else { return Vec::new() };
        let Some(rules) = &line.contract.credits else { return Vec::new() };
        let standing = &line.standing;
        let words = self.words();
        let pair =
            |label: Label, value: String| vec![Cell::dim(fill(words.aspect(label), 11)), Cell::text(value)];
        let amount = |amount: &dyn std::fmt::Display| words.number(&amount.to_string());
        let time = |at: Option<_>| at.map_or_else(|| NOTHING.to_owned(), |at| self.at().clock_time(at));
        let tenant = line.account.definition.tenant.as_ref();
        let mut lines = vec![
            vec![
                Cell::new(words.of_product(Product::Account(id)), Role::Title),
                Cell::new(format!("  {}", words.state(standing.state)), credit_role(standing.state)),
            ],
            pair(Label::Tenant, tenant.map_or_else(|| NOTHING.to_owned(), ToString::to_string)),
            pair(Label::Contract, format!("{} {}", line.contract.title, line.contract.version)),
            pair(Label::Balance, format!("{} iSC", amount(&standing.balance))),
            pair(Label::PerMonth, format!("{} iSC ({})", amount(&standing.monthly), rules.cites.month)),
            pair(Label::PerDay, format!("{} iSC ({})", amount(&standing.daily), rules.cites.rate)),
            pair(Label::Runtime, standing.runtime.map_or_else(|| NOTHING.to_owned(), span::short)),
            pair(Label::Ends, time(standing.ends)),
            pair(Label::OrderBy, format!("{} ({})", time(standing.order_by), rules.cites.lead)),
            pair(Label::Contact, format!("{} ({})", time(standing.last_contact), rules.cites.contact)),
        ];
        lines.extend(credit::notes(&line, rules, self.desk.world().zone, self.now).into_iter().map(|note| {
            let (sign, role) = if note.fine { ("- ", Role::Dim) } else { ("! ", Role::Soon) };
            vec![
                Cell::new(format!("{sign}{}", self.words().found(&note.what)), role),
                Cell::cited(note.rule.as_ref()),
            ]
        }));
        let meter = line.account.meter(rules.year_days, self.now);
        lines.push(Vec::new());
        for (licence, rent) in &meter.rented {
            let since = line.account.priced(licence, self.now);
            let (since, monthly) = (since.map(|at| self.at().clock_time(at)), amount(&rent.monthly));
            let (count, licence) = (rent.count, &**licence);
            let said = Product::RentedAt { count, licence, monthly: &monthly, since: since.as_deref() };
            lines.push(pair(Label::Rented, words.of_product(said)));
        }
        let ends = matches!(standing.state, AccountState::Dry | AccountState::RunsDry);
        let cite = if ends { &rules.cites.empty } else { &rules.cites.shown };
        lines.push(Vec::new());
        lines.extend(sentence(words, line.contract, cite));
        lines
    }
}

/// A rule with its number, in both languages.
pub(super) fn sentence(words: Words, contract: &Contract, id: &RuleId) -> Vec<Line> {
    let Some(rule) = contract.rule(id) else { return Vec::new() };
    let mut lines = vec![vec![Cell::dim(words.of_product(Product::Rule(id)))]];
    lines.extend(words.sentences(rule).map(|text| vec![Cell::dim(text)]));
    lines
}
