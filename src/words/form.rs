//! What forms say beyond their acts' own words.

use crate::domain::instant::Instant;

/// Something to know while one fills in a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    /// With the last good backup.
    Overwrites {
        last: Instant,
        rule: Box<str>,
    },
    Stays {
        last: Instant,
        rule: Box<str>,
    },
    /// How duties are ticked.
    Ticking,
}

/// What can be recorded of a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfBackup {
    DailyRun,
    RestoreTest,
    Cold,
    Good,
    Failed,
}
