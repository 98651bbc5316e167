//! What forms say beyond their acts' own words.

use crate::words::{Hint, OfBackup, Words};

pub(in crate::words) fn hint(words: Words, hint: &Hint) -> String {
    match hint {
        Hint::Overwrites { last, rule } => {
            format!("it overwrites the last good one, of {} ({rule})", words.wall(*last))
        }
        Hint::Stays { last, rule } => format!("the last good one stays, of {} ({rule})", words.wall(*last)),
        Hint::Ticking => "Space: met, not met, not looked at; * marks all as met".to_owned(),
        Hint::Marked { signs, of } if signs.is_empty() => format!("none of {of}"),
        Hint::Marked { signs, of } => format!("{} of {of}", signs.join(", ")),
        Hint::Filled { names, of } if names.is_empty() => format!("0 of {of}: none"),
        Hint::Filled { names, of } => {
            let filled: Vec<&str> = names.iter().map(|name| words.called(name)).collect();
            format!("{} of {of}: {}", filled.len(), filled.join(", "))
        }
        Hint::WhichTenant(known) => format!("which tenant? there are {}", words.list(known)),
        Hint::NoTenant => "the desk has no tenant with a contract yet".to_owned(),
        Hint::NoTenantCalled { typed, known } => {
            format!("no tenant with a contract is called `{typed}`; there are {}", words.list(known))
        }
        Hint::WhoReports { whose, known } if known.is_empty() => {
            format!("who reports it? {} has no contact on file", words.whose(whose))
        }
        Hint::WhoReports { whose, known } => {
            format!("who reports it? {} has {}", words.whose(whose), words.list(known))
        }
        Hint::SameServer { server, more: 0 } => format!("open on {server}; if one is the same fault, "),
        Hint::SameServer { server, more } => {
            format!("open on {server}, {}; if one is the same fault, ", words.besides(*more))
        }
        Hint::LinksThem => " links them".to_owned(),
        Hint::Components(known) => format!("component: {}", words.list(known)),
        Hint::Cannot(function) => format!("cannot {function} calls"),
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
