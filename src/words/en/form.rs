//! What forms say beyond their acts' own words.

use crate::words::{Hint, OfBackup, Words};

pub(in crate::words) fn hint(words: Words, hint: &Hint) -> String {
    match hint {
        Hint::Overwrites { last, rule } => {
            format!("it overwrites the last good one, of {} ({rule})", words.wall(*last))
        }
        Hint::Stays { last, rule } => format!("the last good one stays, of {} ({rule})", words.wall(*last)),
        Hint::Ticking => "Space: met, not met, not looked at; * marks all as met".to_owned(),
    }
}

pub(in crate::words) fn of_backup(_: Words, choice: OfBackup) -> &'static str {
    match choice {
        OfBackup::DailyRun => "daily run",
        OfBackup::RestoreTest => "test of restoring",
        OfBackup::Cold => "cold backup",
        OfBackup::Good => "good",
        OfBackup::Failed => "failed",
    }
}
