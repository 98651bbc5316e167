//! Reasons of acts about tenants and resellers.

use crate::domain::base::bytes;
use crate::domain::contract::Ground;
use crate::domain::readings::refusal::OfTenant;
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn said_of(words: Words, reason: &OfTenant) -> Said {
    match reason {
        OfTenant::NoStorage(tenant) => said(
            format!("{tenant} hat keinen Vertrag mit Speicher"),
            "zuerst einen Vertrag geben, der Speicher reserviert",
        ),
        OfTenant::CalledNearly { wanted, near } => said(
            format!("es gibt keinen Mandanten {wanted}, aber einen mit ganz ähnlichem Namen: {near}"),
            format!("--tenant {near} angeben, oder --new-tenant, wenn {wanted} ein anderer ist"),
        ),
        OfTenant::NoGigabytes => {
            said("0 GB lassen sich nicht kaufen", "ganze Gigabytes angeben, mindestens 1")
        }
        OfTenant::NoOffer => said(
            "Preislistenposition oder Angebotsnummer fehlt",
            "die Nummer des angenommenen Angebots angeben",
        ),
        OfTenant::NothingExported => said("ein Export hat mehr als 0 Bytes", "die entnommenen Bytes angeben"),
        OfTenant::TooManyBytes { seen, most } => said(
            format!("{} ist mehr, als ein System fasst", bytes::decimal(*seen)),
            format!("höchstens {} angeben", bytes::decimal(*most)),
        ),
        OfTenant::PartsExceed(bytes) => said(
            format!("Aufnahmen und Voicemail sind mehr als die {bytes} belegten Bytes"),
            "die Teile derselben Messung angeben",
        ),
        OfTenant::NoAvailability(tenant) => said(
            format!("{tenant} hat keinen Vertrag, der Verfügbarkeit zusagt"),
            "es gibt nichts auszunehmen",
        ),
        OfTenant::EndsFirst => {
            said("der Zeitraum endet vor seinem Beginn", "ein Ende nach dem Beginn angeben")
        }
        OfTenant::NotBegun(tenant) => said(
            format!("der Vertrag von {tenant} hatte damals noch nicht begonnen"),
            "einen Zeitraum nach dem Vertragsbeginn angeben",
        ),
        OfTenant::NotByHand { ground, known } => said(
            format!("{} wird nicht von Hand ausgenommen", ground.word()),
            format!("die Gründe sind {}", grounds(known)),
        ),
        OfTenant::NoMemory => {
            said("für den Hash des Codes fehlt Arbeitsspeicher", "noch einmal angeben, oder einen kürzeren")
        }
        OfTenant::NotHeld { tenant, pack, held } => {
            said(format!("{tenant} hat den Vertrag {pack} nicht"), format!("vorhanden: {}", words.ids(held)))
        }
        OfTenant::NoDuty { pack, duty, known } => said(
            format!("{pack} nennt keine Pflicht `{duty}`"),
            format!("genannt sind {}", words.list(known)),
        ),
        OfTenant::NothingFound { tenant, pack } => said(
            format!("für {tenant} ändert sich unter {pack} nichts"),
            "eine Pflicht ok, fail oder open setzen",
        ),
        OfTenant::NoTelephones(tenant) => said(
            format!("{tenant} hat keinen Vertrag, in dem es um Trunks und Telefone geht"),
            "es gibt nichts zu erfassen",
        ),
    }
}

fn grounds(known: &[Ground]) -> String {
    known.iter().map(|ground| ground.word()).collect::<Vec<_>>().join(", ")
}
