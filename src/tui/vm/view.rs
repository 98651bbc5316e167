//! Everything a frame is made from.

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::facts::incident::Incident;
use crate::domain::readings::desk::Desk;
use crate::tui::context::Context;
use crate::tui::keymap::Keymap;
use crate::tui::list::Keyed;
use crate::tui::model::{Model, Pane};
use crate::tui::panes::{PaneRows, Rows, Scene};
use crate::words::Words;

#[derive(Clone, Copy)]
pub struct View<'a> {
    pub desk: &'a Desk,
    pub model: &'a Model,
    pub rows: &'a Rows,
    pub keys: &'a Keymap,
    pub now: Instant,
}

impl<'a> View<'a> {
    /// How things are said here.
    pub fn words(&self) -> Words {
        self.at().words()
    }

    pub(super) fn at(&self) -> Scene<'a> {
        self.list(self.model.place.pane).at
    }

    pub fn context(&self) -> Context<'a> {
        Context { desk: self.desk, rows: self.rows, now: self.now, lang: self.model.session.lang }
    }

    /// The present, whatever moment is shown.
    pub(super) fn present(&self) -> Instant {
        self.model.session.guard.present(self.now)
    }

    /// The rows of a pane.
    pub(super) fn list(&self, pane: Pane) -> PaneRows<'a> {
        self.rows.of(pane, self.desk, self.model, self.now)
    }

    /// The same, for whoever draws them.
    pub fn rows_of(&self, pane: Pane) -> PaneRows<'a> {
        self.list(pane)
    }

    pub fn len(&self, pane: Pane) -> usize {
        self.list(pane).len()
    }

    pub fn incident(&self, number: Number) -> Option<&'a Incident> {
        self.desk.world().incident(number)
    }
}
