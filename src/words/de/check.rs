//! What a check claims.

use crate::domain::incident::Contact;
use crate::domain::judgement::{Claim, OfIncident};
use crate::words::Words;

/// In one line; whether it holds shows the sign before it.
pub(in crate::words) fn claim(words: Words, claim: &Claim) -> String {
    match claim {
        Claim::Incident(claim) => of_incident(words, claim),
    }
}

fn of_incident(words: Words, claim: &OfIncident) -> String {
    match claim {
        OfIncident::RestoredBy(due) => format!("Wiederherstellung bis {}", words.wall(*due)),
        OfIncident::EtaGiven => "die Schätzung, die der Vertrag verlangt".to_owned(),
        OfIncident::Internal => {
            "eine interne Notiz antwortet niemandem: Reaktionsfristen laufen weiter".to_owned()
        }
        OfIncident::Answers(Contact::Phone) => "zählt als Antwort und als telefonischer Kontakt".to_owned(),
        OfIncident::Answers(_) => "zählt als Antwort an den Kunden".to_owned(),
    }
}
