//! What forms are judged by and shown with.

use crate::domain::base::instant::Instant;
use crate::domain::readings::desk::Desk;
use crate::words::{Lang, Words};

#[derive(Clone, Copy)]
pub struct Present<'a> {
    pub desk: &'a Desk,
    pub now: Instant,
    pub lang: Lang,
}

impl Present<'_> {
    /// How things are said here.
    pub fn words(self) -> Words {
        Words::new(self.lang, self.desk.world().zone)
    }
}
