//! Why every number of the thing under the cursor is what it is.

use crate::domain::contract::Rule;
use crate::domain::facts::entity::Entity;
use crate::domain::readings::refusal::Refusal;
use crate::domain::readings::why::{self, Quote, Title, Trace};
use crate::tui::cell::{Cell, Line};
use crate::tui::list::RowKey;
use crate::tui::model::Pane;
use crate::tui::role::Role;
use crate::tui::vm::view::View;
use crate::words::{Why, Words};

impl View<'_> {
    pub(super) fn why_lines(&self, about: &Entity) -> Vec<Line> {
        let words = self.words();
        let refused = self.model.refused(about).map(|refusal| refused(words, refusal));
        let traces = self.traces(about);
        if refused.is_none() && traces.is_empty() {
            return vec![vec![Cell::dim(words.uncounted(()))]];
        }
        let traces = traces.iter().flat_map(|trace| lines(words, &words.why(trace), &trace.rules));
        refused.into_iter().flatten().chain(traces).collect()
    }

    /// The traces of what is under the cursor; on a row of the clocks pane that clock's comes first.
    fn traces(&self, about: &Entity) -> Vec<Trace> {
        let (desk, now) = (self.desk, self.now);
        let world = desk.world();
        match about {
            Entity::Incident(number) => {
                let Some(incident) = self.incident(*number) else { return Vec::new() };
                let mut traces = why::incident(desk, incident, now);
                if let Some(name) = self.clock_in_view() {
                    traces.sort_by_key(
                        |trace| !matches!(&trace.title, Title::Clock { name: of, .. } if **of == *name),
                    );
                }
                traces
            }
            Entity::Server(id) => {
                world.servers.by_id(id.as_str()).map(|s| why::server(desk, s, now)).unwrap_or_default()
            }
            Entity::Tenant(id) => match self.model.place.pane {
                Pane::Availability => why::availability(desk, id, now),
                _ => {
                    let tenant = world.tenants.by_id(id.as_str());
                    let mut traces = tenant.map(|t| why::tenant(desk, t, now)).unwrap_or_default();
                    traces.sort_by_key(|trace| !self.is_in_view(&trace.title));
                    traces
                }
            },
            Entity::Account(id) => why::account(desk, id, now),
            _ => Vec::new(),
        }
    }

    /// Whether the row under the cursor is about this number.
    fn is_in_view(&self, title: &Title) -> bool {
        match self.model.row() {
            Some(RowKey::Licence(_, product)) => {
                matches!(title, Title::Licences(of) if **of == **product)
            }
            Some(RowKey::Contract(..)) => *title == Title::Hours,
            Some(RowKey::Backup(..)) => *title == Title::Backup,
            _ => false,
        }
    }

    fn clock_in_view(&self) -> Option<&str> {
        let RowKey::Clock(number, clock) = self.model.row()? else { return None };
        let contract = self.desk.contract(self.incident(*number)?)?;
        contract.clocks.get(*clock).map(|rule| &*rule.name)
    }
}

/// A refusal: what was wrong, what would be right, and the sentence it rests on.
fn refused(words: Words, refusal: &Refusal) -> Vec<Line> {
    let said = words.reason(&refusal.reason);
    let possible = refusal.admissible.iter().map(|at| words.possible(*at));
    let why = Why {
        title: words.was_refused(()).to_owned(),
        answer: said.what,
        steps: std::iter::once(said.help).chain(possible).collect(),
    };
    let quote = |rule: &Rule| Quote { rule: rule.clone(), settings: Vec::new() };
    let rules: Vec<Quote> = refusal.rule.as_deref().map(quote).into_iter().collect();
    lines(words, &why, &rules)
}

/// The number, what it was made from, and the sentences it rests on.
fn lines(words: Words, why: &Why, rules: &[Quote]) -> Vec<Line> {
    let title = Cell::new(format!("{}: ", why.title.to_uppercase()), Role::Title);
    let mut lines = vec![vec![title, Cell::text(why.answer.clone())]];
    lines.extend(why.steps.iter().map(|step| vec![Cell::text(format!("  {step}"))]));
    lines.extend(rules.iter().map(|rule| quote(words, rule)));
    lines.push(Line::new());
    lines
}

fn quote(words: Words, quote: &Quote) -> Line {
    let rule = &quote.rule;
    let mut line = vec![Cell::new(format!("  {} ", rule.id), Role::Key)];
    if !rule.original.is_empty() {
        line.push(Cell::dim(format!("\u{201e}{}\u{201c} ", rule.original)));
    }
    line.extend(words.meant(rule).map(Cell::dim));
    line.extend(quote.setting().map(|setting| Cell::text(format!(" [{setting}]"))));
    line
}
