//! What acts see besides the model.

use super::model::{Model, Pane};
use super::rows::{PaneRows, Rows};
use crate::domain::base::instant::Instant;
use crate::domain::readings::desk::Desk;
use crate::tui::forms::Present;
use crate::words::{Lang, Words};

#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub desk: &'a Desk,
    pub rows: &'a Rows,
    pub now: Instant,
    pub lang: Lang,
}

impl<'a> Context<'a> {
    /// What the cursor of a pane moves over.
    pub fn pane<'m>(&self, model: &'m Model, pane: Pane) -> PaneRows<'m>
    where
        'a: 'm,
    {
        PaneRows { rows: self.rows, desk: self.desk, model, pane }
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
