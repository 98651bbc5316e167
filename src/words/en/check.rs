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
        OfIncident::RestoredBy(due) => format!("restoration limit {}", words.wall(*due)),
        OfIncident::EtaGiven => "the estimated time that the contract asks for".to_owned(),
        OfIncident::Internal => "an internal note answers nobody: reaction clocks run on".to_owned(),
        OfIncident::Answers(Contact::Phone) => "counts as the answer and as the phone contact".to_owned(),
        OfIncident::Answers(_) => "counts as the answer to the customer".to_owned(),
    }
}
