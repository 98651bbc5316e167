//! What acts see besides the model.

use super::rows::Rows;
use crate::domain::desk::Desk;
use crate::domain::instant::Instant;
use crate::tui::forms::Present;

#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub desk: &'a Desk,
    pub rows: &'a Rows,
    pub now: Instant,
}

impl<'a> Context<'a> {
    /// What forms see.
    pub fn present(&self) -> Present<'a> {
        Present { desk: self.desk, now: self.now }
    }
}
