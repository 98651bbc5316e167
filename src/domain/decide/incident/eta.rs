//! The estimated time of restoration.

use super::{Decide, Scene, change};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Number};
use crate::domain::instant::Instant;
use crate::domain::refusal::{OfIncident, Refusal};

/// Gives the estimated time of restoration (F110).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GiveEta {
    pub number: Number,
    pub eta: Instant,
}

impl Decide for GiveEta {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        scene.ahead(self.eta)?;
        if incident.eta == Some(self.eta) {
            return Err(Refusal::of(OfIncident::SameEta { number: self.number, eta: self.eta }));
        }
        Ok(vec![change(self.number, Change::EtaGiven { eta: self.eta })])
    }
}
