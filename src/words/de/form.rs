//! What forms say beyond their acts' own words.

use crate::words::{Hint, OfBackup, Titled, Words};

pub(in crate::words) fn titled(_: Words, title: &Titled<'_>) -> String {
    match title {
        Titled::BackupOf(of) => format!("Backup von {of}"),
        Titled::CancelLicences(tenant) => format!("Benutzerlizenzen von {tenant} kündigen"),
        Titled::Duties { tenant, pack } => format!("Pflichten von {tenant} unter {pack}"),
        Titled::HoursOf(tenant) => format!("Stunden von {tenant}"),
        Titled::SwitchOff { product, tenant } => format!("{product} bei {tenant} abschalten"),
        Titled::LoadCredits(account) => format!("Guthaben laden, Konto {account}"),
    }
}

pub(in crate::words) fn hint(words: Words, hint: &Hint) -> String {
    match hint {
        Hint::Overwrites { last, rule } => {
            format!("überschreibt das letzte gute vom {} ({rule})", words.wall(*last))
        }
        Hint::Stays { last, rule } => format!("das letzte gute vom {} bleibt ({rule})", words.wall(*last)),
        Hint::NoLonger(what) => format!("nicht mehr: {what}"),
        Hint::Ticking => "Leertaste: erfüllt, nicht erfüllt, nicht angesehen; * alle erfüllt".to_owned(),
        Hint::KindOfWork(known) => format!("Art der Arbeit: {known}"),
        Hint::WhoHasIt(known) => format!("sie haben: {known}"),
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
