//! How many hours a month a tenant's contract includes.

use chrono::NaiveDate;

use super::{ground, today};
use crate::domain::acts::decide::{Decide, Scene, TENANT};
use crate::domain::acts::entry::label::Hours as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, about, act};
use crate::domain::base::moment::Way;
use crate::domain::base::table::Id;
use crate::domain::facts::event::Event;
use crate::domain::facts::hours::HoursChange;
use crate::domain::readings::refusal::{OfHours, Refusal};

/// Most hours of a month.
const MOST: u32 = 744;

act! {
    /// Records the hours a month that a tenant's own contract names (F209, A60); the same told twice
    /// is recorded once.
    pub struct GrantHours = Hours "grant", About::Hours(about::Hours::Grant) => {
        tenant: Id = TENANT,
        /// Of a month of the operation phase.
        hours: u32 = Field::argument("hours", Kind::Count(0, u32::MAX), Label::Hours(L::Granted)),
        /// They hold for the periods that begin on that day or later; today when left out.
        from: Option<NaiveDate> = Field::option("from", Kind::Day(Way::Near), Label::Hours(L::HoldsFrom)),
    }
}

impl Decide for GrantHours {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let ground = ground(scene, &self.tenant)?;
        let Self { hours, .. } = *self;
        if !(1..=MOST).contains(&hours) {
            return Err(Refusal::of(OfHours::OutOfRange { hours, most: MOST }));
        }
        let from = self.from.unwrap_or_else(|| today(scene));
        ground.begun(from)?;
        if ground.ledger.granted.get(&from) == Some(&hours) {
            return Ok(Vec::new());
        }
        Ok(ground.event(&self.tenant, HoursChange::Granted { hours, from }))
    }
}
