//! Spans that a person recorded as not countable (F007, F008).

use serde::{Deserialize, Serialize};

use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::contract::Ground;

/// A span that a person recorded as not countable (F007, F008).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exclusion {
    pub from: Instant,
    /// Not part of it any more.
    pub to: Instant,
    pub ground: Ground,
    pub reason: Text,
}
