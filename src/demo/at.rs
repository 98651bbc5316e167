//! What a demonstration is made from, and its moments.

use crate::domain::acts::decide::Act;
use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;

/// An act at its time.
pub(super) struct At {
    pub at: Instant,
    pub by: Text,
    pub act: Act,
}

impl At {
    pub fn new(at: Instant, by: &str, act: impl Into<Act>) -> Self {
        Self { at, by: by.into(), act: act.into() }
    }
}

/// What a demonstration is made from; the same values always give the same desk.
#[derive(Clone, Copy, Debug)]
pub struct Demo {
    pub at: Instant,
    pub seed: u64,
    /// Open incidents.
    pub incidents: u32,
    /// Nothing goes wrong but incidents.
    pub calm: bool,
}
