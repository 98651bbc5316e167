//! The rows of one pane, as they are shown.

use super::Rows;
use crate::domain::readings::desk::Desk;
use crate::tui::list::{Keyed, RowKey};
use crate::tui::model::{Model, Pane};

/// What the cursor of a pane moves over.
#[derive(Clone, Copy)]
pub struct PaneRows<'a> {
    pub rows: &'a Rows,
    pub desk: &'a Desk,
    pub model: &'a Model,
    pub pane: Pane,
}

impl Keyed for PaneRows<'_> {
    fn len(&self) -> usize {
        self.rows.len(self.model, self.pane)
    }

    fn position(&self, key: &RowKey) -> Option<usize> {
        self.rows.position(self.desk, self.model, self.pane, key)
    }

    fn key(&self, index: usize) -> Option<RowKey> {
        self.rows.key(self.desk, self.model, self.pane, index)
    }
}
