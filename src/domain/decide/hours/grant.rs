//! How many hours a month a tenant's contract includes.

use chrono::NaiveDate;

use super::super::{Decide, Scene};
use super::{ground, today};
use crate::domain::event::Event;
use crate::domain::hours::HoursChange;
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;

/// Most hours of a month.
const MOST: u32 = 744;

/// Records the hours a month that a tenant's own contract names (F209, A60); the same told twice
/// is recorded once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GrantHours {
    pub tenant: Id,
    /// Of a month of the operation phase.
    pub hours: u32,
    /// They hold for the periods that begin on that day or later; today when left out.
    pub from: Option<NaiveDate>,
}

impl Decide for GrantHours {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let ground = ground(scene, &self.tenant)?;
        let Self { hours, .. } = *self;
        if !(1..=MOST).contains(&hours) {
            let what = format!("{hours} hours a month");
            return Err(Refusal::state(what, format!("give a number from 1 to {MOST}")));
        }
        let from = self.from.unwrap_or_else(|| today(scene));
        ground.begun(from)?;
        if ground.ledger.granted.get(&from) == Some(&hours) {
            return Ok(Vec::new());
        }
        Ok(ground.event(&self.tenant, HoursChange::Granted { hours, from }))
    }
}
