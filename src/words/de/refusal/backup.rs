//! Reasons of acts about backups.

use crate::domain::readings::refusal::OfBackup;
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn said_of(_: Words, reason: &OfBackup) -> Said {
    match reason {
        OfBackup::NoRules => said(
            "kein Vertrag mit Regeln für die Backups der Server ist bekannt",
            "sein Paket neben den Desk legen",
        ),
        OfBackup::NotItsOwn { tenant, server } => said(
            format!("kein Vertrag von {tenant} regelt eigene Backups"),
            match server {
                Some(server) => {
                    format!("er wird mit seinem Server gesichert: `pikett backup record {server}`")
                }
                None => "zuerst einen Vertrag mit Regeln für Backups geben".to_owned(),
            },
        ),
        OfBackup::NoCountry(written) => {
            said(format!("`{written}` ist kein Land"), "die zwei Buchstaben schreiben, etwa NL")
        }
        OfBackup::SecondOfServer(server) => said(
            format!("{server} ist ein Server; ein zweites Backupsystem hat ein Mandant"),
            "den Mandanten nennen",
        ),
    }
}
