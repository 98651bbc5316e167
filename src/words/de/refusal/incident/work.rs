//! About the work on an incident, and about telephony that fails.

use crate::domain::base::number::Number;
use crate::domain::readings::refusal::{OfOutage, OfWork};
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn work(words: Words, reason: &OfWork) -> Said {
    match reason {
        OfWork::SameEta { number, eta } => {
            said(format!("{} ist bereits die ETA von {number}", words.wall(*eta)), "eine andere angeben")
        }
        OfWork::Yours(number) => said(format!("{number} ist bereits übernommen"), "die Arbeit beginnen"),
        OfWork::Theirs { number, whose } => {
            said(format!("{number} gehört {whose}"), "übernehmen, wenn es so gemeint ist: mit --over")
        }
        OfWork::NothingFree => said("nichts mehr zu übernehmen", "alles Offene gehört jemandem oder wartet"),
        OfWork::Started(number) => said(
            format!("die Arbeit an {number} hat bereits begonnen"),
            "in einer Notiz festhalten, was geschieht",
        ),
        OfWork::NobodyNamed => {
            said("weder ein neuer Bearbeiter noch ein Team ist genannt", "jemanden nennen, oder ein Team")
        }
        OfWork::SameOwner { number, whose } => {
            said(format!("{number} gehört bereits {whose}"), "jemand anderen nennen")
        }
        OfWork::SameAccess { number, granted } => {
            let what = if *granted { "ist bereits gewährt" } else { "war nicht gewährt" };
            said(format!("der Zugang für {number} {what}"), "stattdessen eine Notiz schreiben")
        }
        OfWork::SameDevelopment { number, with_it } => {
            let what = if *with_it { "liegt bereits" } else { "liegt nicht" };
            said(format!("{number} {what} bei der Entwicklung"), "stattdessen eine Notiz schreiben")
        }
        OfWork::Visible { number, since } => {
            said(format!("{number} ist seit {} sichtbar", words.wall(*since)), "es ist nichts mehr zu tun")
        }
        OfWork::NoNews(contract) => said(
            format!("{contract} sagt nichts über Nachfragen des Kunden"),
            "stattdessen eine Notiz schreiben",
        ),
        OfWork::NoRequest(number) => said(
            format!("zu {number} wurde noch keine Anfrage gestellt"),
            "zuerst die Anfrage festhalten: sie ist im Ticketsystem sichtbar",
        ),
        OfWork::Waiting(number) => said(format!("{number} wartet bereits"), "zuerst das Warten beenden"),
        OfWork::NotWaiting(number) => {
            said(format!("{number} wartet nicht"), "angeben, worauf gewartet wird, um das Warten zu beginnen")
        }
        OfWork::RemindsLate { remind, until } => {
            let what = format!(
                "eine Nachfrage am {} kommt zu spät: das Warten ist dann vorbei",
                words.wall(*remind)
            );
            said(what, format!("vor {} nachfragen", words.wall(*until)))
        }
        OfWork::FixEtaMissing => said(
            "der voraussichtliche Zeitpunkt der endgültigen Lösung fehlt",
            "ihn mit dem Workaround angeben",
        ),
        OfWork::NoWork => said("keine Arbeitszeit", "die Arbeitszeit angeben, etwa 45m, oder weglassen"),
        OfWork::Closed(number) => it(*number, "ist bereits geschlossen", "zum Weiterarbeiten wieder öffnen"),
        OfWork::NotResolved(number) => it(*number, "ist nicht gelöst", "zuerst mit der Ursache lösen"),
        OfWork::Open(number) => it(*number, "ist offen", "eine Notiz schreiben, oder neu einstufen"),
    }
}

fn it(number: Number, what: &str, help: &str) -> Said {
    said(format!("{number} {what}"), help)
}

pub(super) fn outage(words: Words, reason: &OfOutage) -> Said {
    match reason {
        OfOutage::NotDown(number) => {
            said(format!("die Telefonie ist bei {number} nicht ausgefallen"), "es ist nichts zu beenden")
        }
        OfOutage::NotDownMeanwhile(number) => said(
            format!("die Telefonie ist bei {number} nicht ausgefallen"),
            "den Workaround angeben, ohne einen Ausfall zu beenden",
        ),
        OfOutage::Lasts { number, since } => said(
            format!("die Telefonie ist bei {number} seit {} ausgefallen", words.wall(*since)),
            "angeben, wann sie wieder geht, oder was sonst ausfällt",
        ),
        OfOutage::Unended { number, since } => said(
            format!("die Telefonie ist bei {number} seit {} ausgefallen", words.wall(*since)),
            "angeben, dass Anrufe wieder möglich sind",
        ),
        OfOutage::NotPromised(contract) => said(
            format!("{contract} sagt nichts über ausgefallene Telefonie"),
            "es in einer Notiz festhalten",
        ),
        OfOutage::NoFunction { contract, name, known } => said(
            format!("{contract} nennt keine Funktion `{name}`"),
            format!("die Hauptfunktionen sind {}", words.list(known)),
        ),
        OfOutage::CallsWork(calls) => said(
            "seitdem sind keine Anrufe möglich, aber weder Anrufen noch Annehmen ist als ausgefallen angegeben",
            format!("angeben, dass auch das ausfällt: {}", calls.join(", ")),
        ),
    }
}
