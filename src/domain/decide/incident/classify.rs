//! A new class for an incident.

use super::{Decide, Scene, change, required};
use crate::domain::contract::Contract;
use crate::domain::event::Event;
use crate::domain::incident::{Change, Class, Number, Rating, Unrateable};
use crate::domain::refusal::{Part, Refusal};
use crate::domain::text::Text;

/// Classifies anew (A21): what is used of the targets stays used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Classify {
    pub number: Number,
    pub rating: Rating,
    pub reason: Text,
}

impl Decide for Classify {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        required(&self.reason, Part::ClassReason)?;
        let contract = scene.contract(incident)?;
        let mut class = rate(contract, &self.rating)?;
        let old = &incident.class;
        if (class.impact, class.urgency, class.priority) == (old.impact, old.urgency, old.priority) {
            return Err(Refusal::state(
                format!("{} has that class already", self.number),
                "choose another one",
            ));
        }
        class.reason = Some(self.reason.clone());
        Ok(vec![change(self.number, Change::Reclassified { class })])
    }
}

/// Rates by the contract, with the contract's own words when it cannot.
pub(super) fn rate(contract: &Contract, rating: &Rating) -> Result<Class, Refusal> {
    Class::rate(contract, rating).map_err(|unrateable| match unrateable {
        Unrateable::NoMatrix => Refusal::state(
            format!("{} has no impact and urgency", contract.id),
            "give the priority, 1 to 4, directly",
        ),
        Unrateable::ReasonMissing => Refusal::state(
            format!("{} rates by impact and urgency", contract.id),
            "give both, or a reason for setting the priority directly",
        ),
    })
}
