//! The end of an update.

use super::super::{Decide, Scene};
use super::{running_slot, slot_event};
use crate::domain::event::{Event, SlotChange};
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;

/// Records that the update succeeded, which has begun before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FinishUpdate {
    pub server: Id,
    pub release: Option<Id>,
}

impl Decide for FinishUpdate {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let slot = running_slot(scene, &self.server, self.release.as_ref())?;
        Ok(vec![slot_event(&self.server, &slot.release, SlotChange::Done)])
    }
}
