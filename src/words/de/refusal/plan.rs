//! Why no rollout can be planned.

use crate::domain::base::table::Id;
use crate::domain::readings::plan::{Blocked, Reach, Shortage};
use crate::domain::readings::refusal::{NoStart, OfPlan};
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn said_of(words: Words, reason: &OfPlan) -> Said {
    match reason {
        OfPlan::TestVersion(release) => {
            said(format!("{release} ist eine Testversion"), "nach dem Test für stabil erklären")
        }
        OfPlan::Blocked(blocked) => {
            said(format!("kein Plan ist möglich: {}", self::blocked(words, blocked)), lift(blocked))
        }
        OfPlan::Unsettled(Reach { wave, planned, servers }) => said(
            format!(
                "kein Plan gefunden und keiner ausgeschlossen: die Suche endete in Welle {wave}, mit Terminen für {planned} von {servers} Servern"
            ),
            "mehr Nächte zulassen (`--until`) oder nur einen Teil der Server planen",
        ),
        OfPlan::NoStart { servers, why } => {
            let names: Vec<&str> = servers.iter().map(Id::as_str).collect();
            let (why, help) = no_start(words, *why);
            said(format!("kein Plan ist möglich: {}: {why}", words.list(&names)), help)
        }
    }
}

/// Which rule stands in the way.
fn blocked(words: Words, blocked: &Blocked) -> String {
    match blocked {
        Blocked::NoStart { servers } => {
            let names: Vec<&str> = servers.iter().map(Id::as_str).collect();
            let verb = if names.len() == 1 { "hat" } else { "haben" };
            format!("{} {verb} keinen möglichen Beginn", names.join(", "))
        }
        Blocked::Windows(shortage) => {
            format!("die Fenster fassen höchstens {}", short(words, shortage))
        }
        Blocked::Resellers { shortage, per_night, reseller: None } => {
            let short = short(words, shortage);
            format!("mit {per_night} je Nacht und Reseller finden höchstens {short} einen Termin")
        }
        Blocked::Resellers { shortage, per_night, reseller: Some(reseller) } => {
            let Shortage { wave, servers, at_most, .. } = shortage;
            let when = when(words, shortage);
            format!(
                "mit {per_night} je Nacht finden höchstens {at_most} von {servers} Servern von {reseller} in Welle {wave}{when} einen Termin"
            )
        }
        Blocked::Waves(Shortage { wave, servers, at_most, from, until }) => {
            let (from, until) = (words.day(*from), words.day(*until));
            format!(
                "Welle {wave} kann frühestens am {from} beginnen, und bis {until} finden höchstens {at_most} von {servers} Servern einen Termin"
            )
        }
        Blocked::Together(shortage) => {
            let short = short(words, shortage);
            format!("Fenster, Nächte der Reseller und Wellen zusammen erlauben höchstens {short}")
        }
    }
}

fn lift(blocked: &Blocked) -> &'static str {
    match blocked {
        Blocked::Windows(_) => "mehr Nächte zulassen (`--until`) oder mehr Platz in den Fenstern",
        Blocked::Resellers { .. } => {
            "mehr Nächte zulassen (`--until`) oder mehr Server je Nacht (`--per-night`)"
        }
        Blocked::Waves(_) => "mehr Nächte zulassen (`--until`) oder weniger Wellen (`--waves`)",
        Blocked::NoStart { .. } | Blocked::Together(_) => "mehr Nächte zulassen (`--until`)",
    }
}

/// `3 von 5 Servern der Welle 2 vom 8.12.2026 bis 20.12.2026`
fn short(words: Words, shortage: &Shortage) -> String {
    let Shortage { wave, servers, at_most, .. } = shortage;
    format!("{at_most} von {servers} Servern der Welle {wave}{}", when(words, shortage))
}

fn when(words: Words, shortage: &Shortage) -> String {
    let (from, until) = (words.day(shortage.from), words.day(shortage.until));
    if shortage.from <= shortage.until {
        format!(" vom {from} bis {until}")
    } else {
        format!(" ab {from}, nach dem letzten Fenster am {until}")
    }
}

fn no_start(words: Words, why: NoStart) -> (String, &'static str) {
    let (why, help) = match why {
        NoStart::NoWindowKnown => {
            ("kein Wartungsfenster ist bekannt", "seine Fenster oder die seines Rechenzentrums anlegen")
        }
        NoStart::NoneOpens { from, until } => {
            let (from, until) = (words.wall(from), words.wall(until));
            let why = format!("von {from} bis {until} öffnet kein Fenster");
            return (why, "mehr Nächte zulassen (`--until`)");
        }
        NoStart::Backup => (
            "jedes Fenster überschneidet sich mit dem täglichen Backup",
            "das Backup oder das Fenster verlegen",
        ),
        NoStart::TooShort => {
            ("kein Fenster ist so lange offen, wie das Update dauert", "ein Fenster verlängern")
        }
        NoStart::OfficeHours => {
            ("jedes Fenster überschneidet sich mit den Bürozeiten", "das Fenster verlegen")
        }
        NoStart::Busy => {
            ("in jeder Nacht ist dort ein anderes Update geplant", "mehr Nächte zulassen (`--until`)")
        }
        NoStart::Unknown => ("dazu ist nichts bekannt", ""),
    };
    (why.to_owned(), help)
}
