//! Pane 1: the queue.

mod columns;
mod row;
mod rows;

use crate::tui::list::Keyed;
use crate::tui::panes::list::list;
use crate::tui::panes::spec::{Spec, nothing};
use crate::tui::verb::Verb;
use crate::words::console::Empty;

pub(super) const PANE: Spec = Spec::new(&[list::<row::Queued>])
    .count(|rows, _| {
        let (desk, model) = (rows.at.desk, rows.at.model);
        match model.filter.filter.is_empty() {
            true => format!(" {}", desk.world().queue().open()),
            false => format!(" {}/{}", rows.len(), model.filter.filter.chooses_from(desk.world().queue())),
        }
    })
    .empty(|at, keys| {
        let none = at.desk.world().incidents.is_empty();
        match (none, at.model.filter.filter.is_empty()) {
            (true, _) => nothing(at, Empty::NoIncidentsYet { key: &keys.named(Verb::Report) }),
            (false, false) => nothing(at, Empty::NoIncidentPasses { key: &keys.named(Verb::ClearFilter) }),
            (false, true) => nothing(at, Empty::NoIncidents),
        }
    });
