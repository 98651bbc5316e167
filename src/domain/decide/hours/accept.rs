//! The acceptance of a system.

use chrono::NaiveDate;

use super::super::{Decide, Scene};
use super::{ground, today};
use crate::domain::event::Event;
use crate::domain::hours::HoursChange;
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;

/// Records that the system was accepted, which ends the introduction (F207); the same told twice
/// is recorded once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accept {
    pub tenant: Id,
    /// The first day of the operation phase; today when left out.
    pub on: Option<NaiveDate>,
}

impl Decide for Accept {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let ground = ground(scene, &self.tenant)?;
        let on = self.on.unwrap_or_else(|| today(scene));
        match ground.terms.accepted {
            Some(known) if self.on == Some(known) => return Ok(Vec::new()),
            Some(known) => {
                let what = format!("the system of {} was accepted on {known} already", self.tenant);
                return Err(Refusal::state(what, "a system is accepted once"));
            }
            None => {}
        }
        if on > today(scene) {
            return Err(Refusal::state(format!("{on} lies in the future"), "give the day of the acceptance"));
        }
        ground.begun(on)?;
        Ok(ground.event(&self.tenant, HoursChange::Accepted { on }))
    }
}
