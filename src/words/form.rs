//! What forms say beyond their acts' own words.

use crate::domain::instant::Instant;
use crate::domain::table::Id;

/// What a form is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Titled<'a> {
    BackupOf(&'a Id),
    CancelLicences(&'a Id),
    Duties { tenant: &'a Id, pack: &'a Id },
    HoursOf(&'a Id),
    SwitchOff { product: &'a Id, tenant: &'a Id },
    LoadCredits(&'a Id),
}

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
    /// What is no longer wrong.
    NoLonger(String),
    /// How duties are ticked.
    Ticking,
    /// Kinds of work that could be meant.
    KindOfWork(String),
    /// Users who have a function.
    WhoHasIt(String),
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
