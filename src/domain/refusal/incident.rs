//! Reasons of acts about an incident.

use crate::domain::incident::Number;
use crate::domain::instant::Instant;

/// A reason that acts about an incident can have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfIncident {
    /// It has that estimated time already.
    SameEta { number: Number, eta: Instant },
}
