//! Reasons of acts about the people of the desk.

use crate::domain::readings::refusal::OfRoster;
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn said_of(words: Words, reason: &OfRoster) -> Said {
    match reason {
        OfRoster::NoWay(id) => said(format!("{id} hat weder Telefon noch Mail"), "eines davon angeben"),
        OfRoster::Overlap(id) => {
            said(format!("Zeiten von {id} überschneiden sich"), "jede Stunde der Woche einmal nennen")
        }
        OfRoster::NoTitle { person, title, known } => said(
            format!("{person} trägt den Titel {title}, den keine Stufe hat"),
            format!("die Titel sind {}", words.list(known)),
        ),
    }
}
