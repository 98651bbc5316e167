//! The acceptance of a system.

use chrono::NaiveDate;

use super::super::{Decide, Scene};
use super::{TENANT, ground, today};
use crate::domain::act::{About, Field, Kind, Label, about, act, label::Hours as L};
use crate::domain::event::Event;
use crate::domain::hours::HoursChange;
use crate::domain::moment::Way;
use crate::domain::refusal::{OfHours, Refusal};
use crate::domain::table::Id;

act! {
    /// Records that the system was accepted, which ends the introduction (F207); the same told twice
    /// is recorded once.
    pub struct Accept = Hours "accept", About::Hours(about::Hours::Accept) => {
        tenant: Id = TENANT,
        /// The first day of the operation phase; today when left out.
        at: Option<NaiveDate> = Field::option("at", Kind::Day(Way::Back), Label::Hours(L::AcceptedOn)),
    }
}

impl Decide for Accept {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let ground = ground(scene, &self.tenant)?;
        let on = self.at.unwrap_or_else(|| today(scene));
        match ground.terms.accepted {
            Some(known) if self.at == Some(known) => return Ok(Vec::new()),
            Some(known) => {
                let tenant = self.tenant.clone();
                return Err(Refusal::of(OfHours::AcceptedAlready { tenant, on: known }));
            }
            None => {}
        }
        if on > today(scene) {
            return Err(Refusal::of(OfHours::AcceptedLater(on)));
        }
        ground.begun(on)?;
        Ok(ground.event(&self.tenant, HoursChange::Accepted { on }))
    }
}
