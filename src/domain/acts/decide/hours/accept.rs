//! The acceptance of a system.

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
