//! What forms say beyond their acts' own words.

use crate::words::{Hint, OfBackup, Words};

pub(in crate::words) fn hint(words: Words, hint: &Hint) -> String {
    match hint {
        Hint::Overwrites { last, rule } => {
            format!("überschreibt das letzte gute vom {} ({rule})", words.wall(*last))
        }
        Hint::Stays { last, rule } => format!("das letzte gute vom {} bleibt ({rule})", words.wall(*last)),
        Hint::Ticking => "Leertaste: erfüllt, nicht erfüllt, nicht angesehen; * alle erfüllt".to_owned(),
    }
}

pub(in crate::words) fn of_backup(_: Words, choice: OfBackup) -> &'static str {
    match choice {
        OfBackup::DailyRun => "täglicher Lauf",
        OfBackup::RestoreTest => "Wiederherstellungstest",
        OfBackup::Cold => "kaltes Backup",
        OfBackup::Good => "gut",
        OfBackup::Failed => "misslungen",
    }
}
