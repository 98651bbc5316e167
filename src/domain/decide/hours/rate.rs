//! What an hour beyond the budget costs.

use chrono::NaiveDate;

use super::super::{Decide, Scene};
use super::{ground, today};
use crate::domain::billing::Cents;
use crate::domain::event::Event;
use crate::domain::hours::HoursChange;
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;

/// Records the rate per hour that was agreed for time beyond the budget (F210, F273); the same told
/// twice is recorded once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreeRate {
    pub tenant: Id,
    pub rate: Cents,
    /// It holds for the periods that begin on that day or later, and for the one that it lies in where
    /// there was none before; today when left out.
    pub from: Option<NaiveDate>,
}

impl Decide for AgreeRate {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let ground = ground(scene, &self.tenant)?;
        if self.rate == Cents(0) {
            return Err(Refusal::state("an hour that costs nothing is no rate", "give an amount above 0"));
        }
        let from = self.from.unwrap_or_else(|| today(scene));
        ground.begun(from)?;
        if ground.ledger.rates.get(&from) == Some(&self.rate) {
            return Ok(Vec::new());
        }
        Ok(ground.event(&self.tenant, HoursChange::RateAgreed { rate: self.rate, from }))
    }
}
