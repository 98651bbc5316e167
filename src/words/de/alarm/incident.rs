//! Alarms of incidents, and what is owed to them.

use std::borrow::Cow;

use crate::domain::readings::alarm::meaning::{Clocked, OfIncident};
use crate::domain::readings::duty::DutyKind;
use crate::words::Words;

pub(super) fn said(words: Words, is: &OfIncident) -> String {
    match is {
        OfIncident::Clock { clock, missed } => {
            format!("{}{}", used(words, clock), if *missed { ": VERSÄUMT" } else { "" })
        }
        OfIncident::Level { clock, who } => {
            let clock = clock.as_ref().map(|clock| format!("{} -> ", used(words, clock)));
            let who = words.callee(who);
            format!("{}ESKALIEREN: {who}", clock.unwrap_or_default())
        }
        OfIncident::Unreachable { level, at, who } => {
            format!("Stufe {level} ab {}: {}", words.wall(*at), words.callee(who))
        }
        OfIncident::Unowned => "ohne Bearbeiter".to_owned(),
        OfIncident::NotStarted => "nicht begonnen".to_owned(),
        OfIncident::EtaPassed(eta) => {
            let eta = eta.map(|eta| format!(" {}", words.wall(eta))).unwrap_or_default();
            format!("die ETA{eta} ist verstrichen")
        }
        OfIncident::AskAgain(None) => "erneut nachfragen".to_owned(),
        OfIncident::AskAgain(Some(wanted)) => format!("erneut nachfragen: {wanted}"),
        OfIncident::Owed(kind) => owed(words, *kind).into_owned(),
    }
}

/// `Beginn 135 % von 2h30`
fn used(words: Words, clocked: &Clocked) -> String {
    match &clocked.used {
        Some(used) => {
            format!("{} {} % von {}", words.clock_name(&clocked.clock), used.percent, words.length(used.of))
        }
        None => words.clock_name(&clocked.clock).to_owned(),
    }
}

fn owed(words: Words, kind: DutyKind) -> Cow<'static, str> {
    Cow::Borrowed(match kind {
        DutyKind::NoCall => "niemand hat am Telefon gesprochen",
        DutyKind::NoCode => "außerhalb der Bürozeiten ohne den Code",
        DutyKind::WrongCode => "außerhalb der Bürozeiten mit falschem Code",
        DutyKind::UncheckedCode => "außerhalb der Bürozeiten, der Code war nicht prüfbar",
        DutyKind::CallerUnclear => "wer gefragt hat, ist unklar",
        DutyKind::NoRequest => "telefonisch gemeldet, noch ohne schriftliche Anfrage: keine Frist läuft",
        DutyKind::NewsOwed => "der Kunde wartet auf Nachricht",
        DutyKind::NoEta => "es wurde keine ETA genannt",
        DutyKind::NoAccess => "die Entwicklung hat keinen Zugang",
        DutyKind::NoOutage => "keine Anrufe möglich, und kein Ausfall erfasst",
        DutyKind::NoTicket
        | DutyKind::EtaPassed
        | DutyKind::Details { .. }
        | DutyKind::NotReproduced
        | DutyKind::AskAgain
        | DutyKind::CheckFailed
        | DutyKind::NotCovered => return chip(words, kind),
    })
}

pub(in crate::words) fn chip(_: Words, kind: DutyKind) -> Cow<'static, str> {
    Cow::Borrowed(match kind {
        DutyKind::NoCall => "kein Anruf",
        DutyKind::NoCode => "kein Code",
        DutyKind::WrongCode => "falscher Code",
        DutyKind::UncheckedCode => "Code ungeprüft",
        DutyKind::CallerUnclear => "Anrufer unklar",
        DutyKind::NoTicket => "kein Ticket",
        DutyKind::NoEta => "keine ETA",
        DutyKind::EtaPassed => "ETA verstrichen",
        DutyKind::Details { said, of } => return Cow::Owned(format!("{said}/{of} Angaben")),
        DutyKind::NewsOwed => "Nachricht erwartet",
        DutyKind::NotReproduced => "nicht nachgestellt",
        DutyKind::AskAgain => "nachfragen",
        DutyKind::CheckFailed => "Installation mangelhaft",
        DutyKind::NoRequest => "keine Anfrage",
        DutyKind::NoAccess => "kein Zugang",
        DutyKind::NoOutage => "Ausfall nicht erfasst",
        DutyKind::NotCovered => "nicht abgedeckt",
    })
}
