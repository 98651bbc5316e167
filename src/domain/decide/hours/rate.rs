//! What an hour beyond the budget costs.

use chrono::NaiveDate;

use super::super::{Decide, Scene};
use super::{TENANT, ground, today};
use crate::domain::act::{About, Field, Kind, Label, about, act, label::Hours as L};
use crate::domain::billing::Cents;
use crate::domain::event::Event;
use crate::domain::hours::HoursChange;
use crate::domain::moment::Way;
use crate::domain::refusal::{OfHours, Refusal};
use crate::domain::table::Id;

act! {
    /// Records the rate per hour that was agreed for time beyond the budget (F210, F273); the same told
    /// twice is recorded once.
    pub struct AgreeRate = Hours "rate", About::Hours(about::Hours::Rate) => {
        tenant: Id = TENANT,
        rate: Cents = Field::argument("rate", Kind::Cents, Label::Hours(L::Rate)),
        /// It holds for the periods that begin on that day or later, and for the one that it lies in
        /// where there was none before; today when left out.
        from: Option<NaiveDate> = Field::option("from", Kind::Day(Way::Near), Label::Hours(L::HoldsFrom)),
    }
}

impl Decide for AgreeRate {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let ground = ground(scene, &self.tenant)?;
        if self.rate == Cents(0) {
            return Err(Refusal::of(OfHours::FreeRate));
        }
        let from = self.from.unwrap_or_else(|| today(scene));
        ground.begun(from)?;
        if ground.ledger.rates.get(&from) == Some(&self.rate) {
            return Ok(Vec::new());
        }
        Ok(ground.event(&self.tenant, HoursChange::RateAgreed { rate: self.rate, from }))
    }
}
