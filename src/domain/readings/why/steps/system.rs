//! What is thought about systems.

use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::contract::OutageReading;
use crate::domain::facts::slot::DeferralState;
use crate::domain::readings::backup::Finding;

/// Lengths in seconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BackupStep {
    LastGood(Instant),
    Age(i64),
    Limits {
        every: i64,
        grace: i64,
        critical: i64,
    },
    /// Each run overwrites the one before.
    Overwritten,
    StoredIn(Text),
    /// The last of what is wanted every so often, from the first run on.
    Last {
        made: Made,
        at: Option<Instant>,
        limit: i64,
        since: Instant,
    },
    Wrong(Finding),
}

/// What is wanted besides the daily run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Made {
    RestoreTest,
    Cold,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UpdateStep {
    Standard(Instant),
    Slot(Instant),
    Deferral {
        number: u32,
        to: Instant,
        state: DeferralState,
    },
    /// Local calendar days later, at the same wall time.
    Later(i64),
    /// Local calendar days before it.
    Before(i64),
    /// The version's rollout as a whole, whose notice has a limit of its own.
    Rollout {
        begins: Instant,
        limit: Instant,
        missed: bool,
    },
    Sent(Instant),
    NotSent,
}

/// Lengths in seconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum YearStep {
    Year {
        from: Instant,
        to: Instant,
    },
    NotCounted(i64),
    Countable(i64),
    Down(i64),
    Left {
        budget: i64,
        down: i64,
        left: i64,
    },
    /// Down by another reading than the contract's.
    Other {
        reading: OutageReading,
        down: i64,
    },
}
