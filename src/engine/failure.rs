//! Why a command was not done.

use crate::domain::base::instant::Instant;
use crate::domain::readings::refusal::Refusal;
use crate::domain::world::Inconsistent;
use crate::store::StoreError;

/// How often a command is decided again when others are faster.
pub const ATTEMPTS: u32 = 64;

/// Why a command was not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    Refused(Refusal),
    /// Somebody else was faster, as often as it was tried.
    Conflict,
    /// What is recorded at a time that has not come makes everything after it look later still.
    Clock {
        now: Instant,
        last: Instant,
    },
    Store(StoreError),
    Inconsistent(Inconsistent),
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<Inconsistent> for Failure {
    fn from(inconsistent: Inconsistent) -> Self {
        Self::Inconsistent(inconsistent)
    }
}

impl Failure {
    /// Whether it lies with the journal, or the clock, and will meet the next command too.
    pub(super) fn is_of_journal(&self) -> bool {
        matches!(self, Failure::Store(_) | Failure::Clock { .. })
    }
}
