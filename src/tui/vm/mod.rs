//! What is to be seen, as plain rows and roles: the desk and the model in, words out.

mod cells;
mod clocks;
mod detail;
mod dialog;
mod footer;
mod header;
mod help;
mod incidents;
mod log;
mod storage;
mod table;
mod updates;
mod wrap;

use super::cell::{Cell, Line};
use super::model::{Model, Overlay, Pane};
use super::role::Role;
use super::rows::Rows;
use crate::domain::desk::Desk;
use crate::domain::incident::{Incident, Number};
use crate::domain::instant::Instant;

pub use dialog::{DialogView, FieldView};
pub use storage::{BAR, SPARK};
pub use table::{Column, MARKER, Row, Table, cut, has_heading, visible_rows};
pub use wrap::wrap;

/// Everything a frame is made from.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub desk: &'a Desk,
    pub model: &'a Model,
    pub rows: &'a Rows,
    pub keys: &'a super::keymap::Keymap,
    pub now: Instant,
}

/// A pane with its frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaneView {
    pub title: Line,
    /// At the right end of the frame.
    pub corner: String,
    pub focused: bool,
    pub body: Body,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    Table(Table),
    Lines(Vec<Line>),
}

impl<'a> View<'a> {
    /// A pane for an inner size of `width` × `height` cells.
    pub fn pane(&self, pane: Pane, width: u16, height: u16) -> PaneView {
        let body = match pane {
            Pane::Incidents => Body::Table(self.incidents(width, height)),
            Pane::Clocks => Body::Table(self.clocks(width, height)),
            Pane::Updates => Body::Table(self.updates(width, height)),
            Pane::Storage => Body::Table(self.storage(width, height)),
            Pane::Log => Body::Table(self.log(width, height)),
        };
        let focused = self.model.place.pane == pane && !self.is_covered();
        let frame = if focused { Role::Focus } else { Role::Title };
        let mut title = vec![Cell::new(format!("[{}] {}", pane.number(), pane.title()), frame)];
        title.extend(self.count(pane));
        PaneView { title, corner: self.corner(pane, height), focused, body }
    }

    fn is_covered(&self) -> bool {
        !matches!(self.model.overlay, Overlay::Nothing)
    }

    fn count(&self, pane: Pane) -> Option<Cell> {
        let queue = self.desk.world().queue();
        let text = match pane {
            Pane::Incidents if self.model.filter.filter.is_empty() => format!(" {} open", queue.open()),
            Pane::Incidents => format!(" {} of {}", self.len(pane), queue.len()),
            Pane::Clocks => format!(" {}", self.rows.clocks().len()),
            Pane::Updates => self.updates_count(),
            Pane::Storage => self.storage_count(),
            Pane::Log => String::new(),
        };
        (!text.is_empty()).then(|| Cell::dim(text))
    }

    fn corner(&self, pane: Pane, height: u16) -> String {
        let (state, len) = (self.model.list(pane), self.len(pane));
        let page = table::visible_rows(height);
        if len <= page {
            return String::new();
        }
        format!("{}-{}/{len}", state.offset + 1, (state.offset + page).min(len))
    }

    pub(super) fn context(&self) -> super::context::Context<'a> {
        super::context::Context { desk: self.desk, rows: self.rows, now: self.now }
    }

    pub fn len(&self, pane: Pane) -> usize {
        self.rows.len(self.desk, self.model, pane)
    }

    pub fn incident(&self, number: Number) -> Option<&'a Incident> {
        self.desk.world().incident(number)
    }

    /// The incident that acts apply to, wherever the cursor is.
    pub fn selected(&self) -> Option<&'a Incident> {
        super::target::incident(self.desk, self.model).and_then(|number| self.incident(number))
    }
}
