//! Acts about backups, and their fields.

use crate::domain::acts::entry::about;
use crate::domain::acts::entry::label::Backup;
use crate::words::said::{act, labelled};
use crate::words::{ActName, Labelled};

pub(super) fn about(about: about::Backup) -> ActName {
    use about::Backup;
    match about {
        Backup::Run => act("Record a run of the daily backup", "backup of"),
        Backup::RestoreTest => act("Record that restoring was tried", "test of restoring"),
        Backup::Cold => act("Record a backup of the whole machine while it was shut down", "cold backup of"),
        Backup::SecondSystem => {
            act("Record whether a tenant has a second backup system", "second backup system of")
        }
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
