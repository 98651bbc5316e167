//! What bounds the spans of a life.

use serde::{Deserialize, Serialize};

use crate::domain::base::instant::Instant;

/// Whether the contract binds the provider to its targets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Bound {
    Bound,
    /// Clocks run, but the contract covers no such fault (F266): none of them has a target.
    Excluded,
    /// No request was made yet, only a call (F233): there are no clocks.
    Unrequested,
    /// A question, or a wish for advice: only incidents have clocks (F270).
    NoIncident,
}

impl Bound {
    /// Whether there are clocks at all, with a target or without.
    pub fn has_clocks(self) -> bool {
        matches!(self, Bound::Bound | Bound::Excluded)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Phase {
    Open,
    /// The customer was asked for something (A23); at `until` the clocks go on by themselves.
    Waiting {
        until: Option<Instant>,
    },
    /// Resolved and not reopened; counts as a pause when it is.
    Resolved,
}
