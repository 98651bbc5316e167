//! Acts about backups, and their fields.

use crate::domain::acts::entry::about;
use crate::domain::acts::entry::label::Backup;
use crate::words::said::{act, labelled};
use crate::words::{ActName, Labelled};

pub(super) fn about(about: about::Backup) -> ActName {
    use about::Backup;
    match about {
        Backup::Run => act("Einen Lauf des täglichen Backups erfassen", "Backup von"),
        Backup::RestoreTest => act("Einen Restore-Test erfassen", "Restore-Test von"),
        Backup::Cold => {
            act("Ein Backup der ganzen, heruntergefahrenen Maschine erfassen", "kaltes Backup von")
        }
        Backup::SecondSystem => {
            act("Festhalten, ob ein Mandant ein zweites Backupsystem hat", "zweites Backupsystem von")
        }
    }
}

pub(super) fn label(label: Backup) -> Labelled {
    match label {
        Backup::Of => {
            labelled("Backup von", "Server, oder ein Mandant, dessen System für sich gesichert wird")
        }
        Backup::What => labelled("was", "Ein täglicher Lauf, ein Restore-Test oder ein kaltes Backup"),
        Backup::MadeAt => labelled("erstellt um", "Wann es erstellt wurde [Vorgabe: jetzt]"),
        Backup::TriedAt => labelled("getestet um", "Wann getestet wurde [Vorgabe: jetzt]"),
        Backup::Site => labelled("liegt in", "Land, in dem es liegt, etwa NL"),
        Backup::Failed => labelled("fehlgeschlagen", "Fehlgeschlagen"),
        Backup::Result => labelled("Ergebnis", "Ob es erfolgreich war"),
        Backup::OwnTenant => labelled("Mandant", "Mandant, dessen System für sich gesichert wird"),
        Backup::NoSecond => labelled("keines", "Es gibt keines"),
    }
}
