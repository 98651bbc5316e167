//! What is claimed by a check that holds, or is missing where one warns.

use crate::domain::incident::Contact;
use crate::domain::instant::Instant;

/// A claim, by area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claim {
    Incident(OfIncident),
}

/// A claim of an act about an incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfIncident {
    /// It is in time for the restoration limit.
    RestoredBy(Instant),
    /// The estimated time that the contract asks for.
    EtaGiven,
    /// Nobody is told, so no reaction clock ends.
    Internal,
    /// The customer is answered; by phone, as the contract's phone contact too.
    Answers(Contact),
}

impl From<OfIncident> for Claim {
    fn from(claim: OfIncident) -> Self {
        Claim::Incident(claim)
    }
}
