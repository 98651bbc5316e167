//! Reasons of acts about an incident.

use crate::domain::refusal::OfIncident;
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn said_of(words: Words, reason: &OfIncident) -> Said {
    match reason {
        OfIncident::SameEta { number, eta } => {
            said(format!("{} is the ETA of {number} already", words.wall(*eta)), "give another one")
        }
    }
}
