//! What forms say beyond their acts' own words.

use crate::words::{Hint, OfBackup, Words};

pub(in crate::words) fn hint(words: Words, hint: &Hint) -> String {
    match hint {
        Hint::Overwrites { last, rule } => {
            format!("überschreibt das letzte gute vom {} ({rule})", words.wall(*last))
        }
        Hint::Stays { last, rule } => format!("das letzte gute vom {} bleibt ({rule})", words.wall(*last)),
        Hint::Ticking => "Leertaste: erfüllt, nicht erfüllt, nicht angesehen; * alle erfüllt".to_owned(),
        Hint::Marked { signs, of } if signs.is_empty() => format!("keine von {of}"),
        Hint::Marked { signs, of } => format!("{} von {of}", signs.join(", ")),
        Hint::Filled { names, of } if names.is_empty() => format!("0 von {of}: keine"),
        Hint::Filled { names, of } => {
            let filled: Vec<&str> = names.iter().map(|name| words.called(name)).collect();
            format!("{} von {of}: {}", filled.len(), filled.join(", "))
        }
        Hint::WhichTenant(known) => format!("welcher Mandant? Es gibt {}", words.list(known)),
        Hint::NoTenant => "der Desk hat noch keinen Mandanten mit Vertrag".to_owned(),
        Hint::NoTenantCalled { typed, known } => {
            format!("kein Mandant mit Vertrag heißt `{typed}`; es gibt {}", words.list(known))
        }
        Hint::WhoReports { whose, known } if known.is_empty() => {
            format!("wer meldet es? {}: kein Kontakt erfasst", words.whose(whose))
        }
        Hint::WhoReports { whose, known } => {
            format!("wer meldet es? {}: {}", words.whose(whose), words.list(known))
        }
        Hint::SameServer { server, more: 0 } => format!("offen auf {server}; bei gleicher Störung: "),
        Hint::SameServer { server, more } => {
            format!("offen auf {server}, {}; bei gleicher Störung: ", words.besides(*more))
        }
        Hint::LinksThem => " verknüpft sie".to_owned(),
        Hint::Components(known) => format!("Komponente: {}", words.list(known)),
        Hint::Cannot(function) => format!("nicht möglich: {function}"),
    }
}

pub(in crate::words) fn of_backup(_: Words, choice: OfBackup) -> &'static str {
    match choice {
        OfBackup::DailyRun => "täglicher Lauf",
        OfBackup::RestoreTest => "Restore-Test",
        OfBackup::Cold => "kaltes Backup",
        OfBackup::Good => "gut",
        OfBackup::Failed => "fehlgeschlagen",
    }
}
