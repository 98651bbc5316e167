//! Acts about backups, and their fields.

use crate::domain::act::{about, label::Backup};
use crate::words::Labelled;
use crate::words::said::labelled;

pub(super) fn about(about: about::Backup) -> &'static str {
    use about::Backup;
    match about {
        Backup::Run => "Record a run of the daily backup",
        Backup::RestoreTest => "Record that restoring was tried",
        Backup::Cold => "Record a backup of the whole machine while it was shut down",
        Backup::SecondSystem => "Record whether a tenant has a second backup system",
    }
}

pub(super) fn label(label: Backup) -> Labelled {
    match label {
        Backup::Of => labelled("backup of", "Server, or a tenant whose system is backed up by itself"),
        Backup::What => labelled("what", "A daily run, a test of restoring, or a cold backup"),
        Backup::MadeAt => labelled("made at", "When it was made [default: now]"),
        Backup::TriedAt => labelled("tried at", "When it was tried [default: now]"),
        Backup::Site => labelled("stored in", "Country it is stored in, such as NL"),
        Backup::Failed => labelled("it failed", "It failed"),
        Backup::Result => labelled("result", "Whether it went well"),
        Backup::OwnTenant => labelled("tenant", "Tenant whose system is backed up by itself"),
        Backup::NoSecond => labelled("there is none", "There is none"),
    }
}
