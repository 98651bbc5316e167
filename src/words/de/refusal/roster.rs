//! Reasons of acts about the people of the desk.

use crate::domain::readings::refusal::OfRoster;
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn said_of(words: Words, reason: &OfRoster) -> Said {
    match reason {
        OfRoster::NoWay(id) => said(format!("{id} hat weder Telefon noch Mail"), "eines davon angeben"),
        OfRoster::Empty { person, cleared } => said(
            format!("die Angabe für {cleared} von {person} ist leer"),
            format!("soll nichts dort stehen: pikett roster put {person} --clear {cleared}"),
        ),
        OfRoster::NoPhone { person, written } => {
            said(format!("`{written}` von {person} ist keine Telefonnummer"), "etwa +49 30 23125 110")
        }
        OfRoster::NoMail { person, written } => {
            said(format!("`{written}` von {person} ist keine Mailadresse"), "etwa roth@desk.example")
        }
        OfRoster::TooLong { person, chars, most } => said(
            format!("{chars} Zeichen sind für {person} zu viel"),
            format!("Name, Telefon, Mail und Titel haben je höchstens {most}"),
        ),
        OfRoster::Overlap(id) => {
            said(format!("Zeiten von {id} überschneiden sich"), "jede Stunde der Woche einmal nennen")
        }
        OfRoster::NoTitle { person, title, known } => said(
            format!("{person} trägt den Titel {title}, den keine Stufe hat"),
            format!("die Titel sind {}", words.list(known)),
        ),
    }
}
