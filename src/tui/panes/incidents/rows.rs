//! Incidents that pass the filter.

use crate::domain::base::number::Number;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::filter::{Filter, Haystack, Query};
use crate::tui::list::RowKey;
use crate::tui::model::{Model, Pane};
use crate::tui::panes::incidents::columns::{self, COLUMNS};
use crate::tui::panes::incidents::row::{Queued, Seen};
use crate::tui::panes::row::{Column, Row};
use crate::tui::panes::scene::Scene;
use crate::tui::panes::table::Wish;

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
        columns::widen(wish, at);
    }
}

/// Incidents that pass the filter. What words are looked for in is kept while some are.
fn filtered(at: Scene<'_>) -> Vec<Number> {
    let (filter, world) = (&at.model.filter.filter, at.desk.world());
    let mut haystack = at.haystack.borrow_mut();
    let kept = haystack.take().filter(|stack| stack.is_of(world));
    *haystack = filter.has_words().then(|| kept.unwrap_or_else(|| Haystack::of(world)));
    let head = filter.chooses_from(world.queue());
    Query::new(filter, at.desk, &at.model.session.user, at.now).chosen(head, haystack.as_ref())
}
