//! What a check claims.

mod products;

use crate::domain::incident::Contact;
use crate::domain::judgement::{Claim, OfIncident};
use crate::words::Words;

/// In one line; whether it holds shows the sign before it.
pub(in crate::words) fn claim(words: Words, claim: &Claim) -> String {
    match claim {
        Claim::Incident(claim) => of_incident(words, claim),
        Claim::Tenant(claim) => products::of_tenant(words, claim),
        Claim::Backup(claim) => products::of_backup(words, claim),
        Claim::Licence(claim) => products::of_licence(words, claim),
        Claim::Hours(claim) => products::of_hours(words, claim),
    }
}

fn of_incident(words: Words, claim: &OfIncident) -> String {
    match claim {
        OfIncident::RestoredBy(due) => format!("restoration limit {}", words.wall(*due)),
        OfIncident::Internal => "an internal note answers nobody: reaction clocks run on".to_owned(),
        OfIncident::Answers(Contact::Phone) => "counts as the answer and as the phone contact".to_owned(),
        OfIncident::Answers(_) => "counts as the answer to the customer".to_owned(),
    }
}
