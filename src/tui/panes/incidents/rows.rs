//! Incidents that pass the filter.

use super::columns::COLUMNS;
use super::row::{Queued, Seen};
use crate::domain::desk::Desk;
use crate::domain::filter::{Filter, Query};
use crate::domain::incident::Number;
use crate::tui::list::RowKey;
use crate::tui::model::{Model, Pane};
use crate::tui::panes::row::{Column, Row};
use crate::tui::panes::scene::Scene;
use crate::tui::panes::table::Wish;
use crate::words::console::Column as Title;

/// Width of an owner and who else is on it.
const OWNER: u16 = 6;

impl Row for Queued {
    type Seen<'a> = Seen<'a>;

    const PANE: Pane = Pane::Incidents;
    const COLUMNS: &'static [Column<Self>] = COLUMNS;

    fn all(at: Scene<'_>) -> Vec<Self> {
        filtered(at).into_iter().map(Queued).collect()
    }

    fn filter(model: &Model) -> Option<&Filter> {
        Some(&model.filter.filter)
    }

    fn key(&self, _: &Desk) -> RowKey {
        RowKey::Incident(self.0)
    }

    fn is_gone(&self, desk: &Desk) -> bool {
        desk.world().incident(self.0).is_none()
    }

    fn is_marked(&self, model: &Model) -> bool {
        model.marks.is_marked(self.0)
    }

    fn seen<'a>(&'a self, at: Scene<'a>) -> Option<Seen<'a>> {
        let incident = at.desk.world().incident(self.0)?;
        Some(Seen { incident, contract: at.desk.contract(incident).map(|contract| &**contract) })
    }

    fn widen(wish: &mut Wish, at: Scene<'_>) {
        if wish.title == Title::Id {
            let digits = at.desk.world().next_number().0.to_string().len();
            wish.resize(wish.width.max(u16::try_from(digits).unwrap_or(u16::MAX)));
        }
        if wish.title == Title::Owner && !at.others().is_empty() {
            wish.resize(OWNER);
        }
    }
}

/// What a filter chooses from: closed incidents are no work, and shown where they are asked for.
fn shown<'d>(desk: &'d Desk, filter: &Filter) -> impl Iterator<Item = Number> + use<'d> {
    let queue = desk.world().queue();
    queue.numbers().take(if filter.names_closed() { queue.len() } else { queue.unclosed() })
}

/// Number of incidents that the filter chooses from.
pub fn chosen_from(desk: &Desk, model: &Model) -> usize {
    let queue = desk.world().queue();
    if model.filter.filter.names_closed() { queue.len() } else { queue.unclosed() }
}

fn filtered(at: Scene<'_>) -> Vec<Number> {
    let (desk, filter) = (at.desk, &at.model.filter.filter);
    let shown = shown(desk, filter);
    if filter.is_empty() {
        return shown.collect();
    }
    let query = Query::new(filter, desk, &at.model.session.user, at.now);
    let incidents = shown.filter_map(|number| desk.world().incident(number));
    let mut found: Vec<Number> =
        incidents.filter(|incident| query.matches(incident)).map(|incident| incident.number).collect();
    query.sort(&mut found);
    found
}
