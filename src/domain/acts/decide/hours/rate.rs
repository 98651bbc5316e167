//! What an hour beyond the budget costs.

use chrono::NaiveDate;

use super::{ground, today};
use crate::domain::acts::decide::{Decide, Scene, TENANT};
use crate::domain::acts::entry::label::Hours as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, about, act};
use crate::domain::base::cents::Cents;
use crate::domain::base::moment::Way;
use crate::domain::base::table::Id;
use crate::domain::facts::event::Event;
use crate::domain::facts::hours::HoursChange;
use crate::domain::readings::refusal::{OfHours, Refusal};

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
