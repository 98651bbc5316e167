//! What acts see besides the model.

use crate::domain::base::instant::Instant;
use crate::domain::readings::desk::Desk;
use crate::tui::forms::Present;
use crate::tui::model::{Model, Pane};
use crate::tui::panes::{PaneRows, Rows};
use crate::words::{Lang, Words};

#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub desk: &'a Desk,
    pub rows: &'a Rows,
    pub now: Instant,
    pub lang: Lang,
}

impl<'a> Context<'a> {
    /// The rows of a pane.
    pub fn pane<'m>(&self, model: &'m Model, pane: Pane) -> PaneRows<'m>
    where
        'a: 'm,
    {
        self.rows.of(pane, self.desk, model, self.now)
    }

    /// How things are said here.
    pub fn words(&self) -> Words {
        self.present().words()
    }

    /// What forms see.
    pub fn present(&self) -> Present<'a> {
        Present { desk: self.desk, now: self.now, lang: self.lang }
    }
}
