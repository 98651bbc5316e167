//! Why every number of the thing under the cursor is what it is.

use super::super::{Cell, Line, View};
use crate::domain::event::Entity;
use crate::domain::refusal::Refusal;
use crate::domain::why::{self, Quote, Trace};
use crate::tui::list::RowKey;
use crate::tui::model::Pane;
use crate::tui::role::Role;

impl View<'_> {
    pub(super) fn why_lines(&self, about: &Entity) -> Vec<Line> {
        let refused = self.model.refused(about).map(|refusal| self.refusal(refusal));
        let traces: Vec<Trace> = refused.into_iter().chain(self.traces(about)).collect();
        if traces.is_empty() {
            return vec![vec![Cell::dim("nothing is counted here")]];
        }
        traces.iter().flat_map(lines).collect()
    }

    /// A refusal: what was wrong, what would be right, and the sentence it rests on.
    fn refusal(&self, refusal: &Refusal) -> Trace {
        let words = self.words();
        let said = words.reason(&refusal.reason);
        let admissible = refusal.admissible.iter().map(|at| format!("possible: {}", words.wall(*at)));
        let quote = |rule: &crate::domain::refusal::Cited| Quote {
            id: rule.id.to_string(),
            original: rule.original.to_string(),
            english: rule.english.to_string(),
            setting: None,
        };
        Trace {
            title: "refused".to_owned(),
            answer: said.what,
            steps: std::iter::once(said.help).chain(admissible).collect(),
            rules: refusal.rule.as_deref().map(quote).into_iter().collect(),
        }
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
                    traces.sort_by_key(|trace| !trace.title.starts_with(name));
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
    fn is_in_view(&self, title: &str) -> bool {
        match self.model.row() {
            Some(RowKey::Licence(_, product)) => title.ends_with(&format!(" of {product}")),
            Some(RowKey::Contract(..)) => title == "hours",
            Some(RowKey::Backup(..)) => title == "backup",
            _ => false,
        }
    }

    fn clock_in_view(&self) -> Option<&str> {
        let RowKey::Clock(number, clock) = self.model.row()? else { return None };
        let contract = self.desk.contract(self.incident(*number)?)?;
        contract.clocks.get(*clock).map(|rule| &*rule.name)
    }
}

/// The number, what it was made from, and the sentences it rests on.
fn lines(trace: &Trace) -> Vec<Line> {
    let title = Cell::new(format!("{}: ", trace.title.to_uppercase()), Role::Title);
    let mut lines = vec![vec![title, Cell::text(trace.answer.clone())]];
    lines.extend(trace.steps.iter().map(|step| vec![Cell::text(format!("  {step}"))]));
    lines.extend(trace.rules.iter().map(quote));
    lines.push(Line::new());
    lines
}

fn quote(quote: &Quote) -> Line {
    let mut line = vec![Cell::new(format!("  {} ", quote.id), Role::Key)];
    if !quote.original.is_empty() {
        line.push(Cell::dim(format!("\u{201e}{}\u{201c} ", quote.original)));
    }
    line.push(Cell::dim(quote.english.clone()));
    line.extend(quote.setting.as_ref().map(|setting| Cell::text(format!(" [{setting}]"))));
    line
}
