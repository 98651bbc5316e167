//! Reasons of acts about credit accounts.

use crate::domain::base::isc::Isc;
use crate::domain::base::span;
use crate::domain::readings::refusal::{OfCredit, OfPrice};
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn said_of(words: Words, reason: &OfCredit) -> Said {
    match reason {
        OfCredit::NoContract(pack) => {
            said(format!("kein Vertrag {pack} mit Guthaben ist bekannt"), "sein Paket neben den Desk legen")
        }
        OfCredit::NoCredits(contract) => {
            said(format!("{contract} kennt kein Guthaben"), "ein anderes Konto nennen")
        }
        OfCredit::Mixed { from, account } => said(
            format!(
                "ab {} wären auf Konto {account} gemietete und gekaufte Lizenzen gemischt",
                words.wall(*from)
            ),
            "zuerst angeben, bis wann die anderen da waren",
        ),
        OfCredit::AreRented { count, licence, account } => said(
            format!("{count} {licence} sind auf Konto {account} gemietet"),
            "zuerst Gemietetes zurückgeben oder ein eigenes System nehmen",
        ),
        OfCredit::WasBought { licence, account } => said(
            format!("{licence} wurde für das System von Konto {account} gekauft"),
            "alles mieten oder Gekauftes auf einem eigenen System lassen",
        ),
        OfCredit::HardwareRented(licence) => said(hardware(licence), "stattdessen kaufen"),
        OfCredit::Foreign { licence, maker, own } => said(
            format!("{licence} ist Software von {maker}; gemietet wird nur die von {own}"),
            "beim Hersteller kaufen",
        ),
        OfCredit::TooLittle { account, lasts, missing } => said(
            match lasts {
                None => format!("Konto {account} hat kein Guthaben"),
                Some((lasts, least)) => format!(
                    "das Guthaben von Konto {account} würde {} reichen, weniger als {}",
                    span::short(*lasts),
                    span::short(*least)
                ),
            },
            format!(
                "vor der Inbetriebnahme Guthaben laden, mindestens {} iSC",
                words.number(&missing.to_string())
            ),
        ),
        OfCredit::NothingLoaded => said("0 iSC lassen sich nicht laden", "einen Betrag über 0 angeben"),
        OfCredit::LoadedAlready { reference, amount } => said(
            format!("{reference} wurde schon geladen, mit {} iSC", words.number(&amount.to_string())),
            "ein Aktivierungsschlüssel lädt einmal: einen anderen angeben",
        ),
        OfCredit::NoFirmware(typed) => said(
            format!("`{typed}` ist keine Firmware-Version; schreiben wie 13r1 oder 13r3sr2"),
            "die Version angeben, wie das System sie zeigt",
        ),
        OfCredit::Price(reason) => of_price(words, reason),
    }
}

fn of_price(words: Words, reason: &OfPrice) -> Said {
    let number = |isc: &Isc| words.number(&isc.to_string());
    match reason {
        OfPrice::Hardware(licence) => said(hardware(licence), "weglassen"),
        OfPrice::NotRented { licence, known } => said(
            format!("{licence} ist auf dem Konto nicht gemietet"),
            match known.is_empty() {
                true => "den Preis weglassen".to_owned(),
                false => format!("gemietet sind {}", known.join(", ")),
            },
        ),
        OfPrice::Other { from, price, licence, given } => said(
            format!(
                "die seit {} gültige Liste nennt {} iSC für {licence}, nicht {}",
                words.day(*from),
                number(price),
                number(given)
            ),
            "den Preis weglassen oder zuerst die neue Liste erfassen: `pikett credit price`",
        ),
        OfPrice::NotListed(licence) => said(
            format!("{licence} steht nicht in der Preisliste: nur Lizenzen des Herstellers werden gemietet"),
            "beim Hersteller kaufen oder den Preis erfassen, wenn die Liste ihn hat",
        ),
        OfPrice::Unknown(licence) => said(
            format!("was {licence} kostet, ist nicht bekannt"),
            "mit `pikett credit price` erfassen oder den Preis der gültigen Liste angeben (`--monthly`)",
        ),
    }
}

fn hardware(licence: &str) -> String {
    format!("{licence} ist eine Hardware-Lizenz, die nicht gemietet werden kann")
}
