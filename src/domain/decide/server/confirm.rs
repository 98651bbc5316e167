//! The success message after an update.

use super::super::{Decide, Scene};
use super::{known_server, recipients, slot_event};
use crate::domain::event::{Event, SlotChange};
use crate::domain::refusal::Refusal;
use crate::domain::slot::Slot;
use crate::domain::table::Id;

/// Records that the success message was sent (F087).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirm {
    pub server: Id,
    /// The latest finished update without one when left out.
    pub release: Option<Id>,
}

impl Decide for Confirm {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let server = known_server(scene, &self.server)?;
        let owed = |slot: &&Slot| slot.done().is_some() && slot.confirmed.is_none();
        let named = |slot: &&Slot| self.release.as_ref().is_none_or(|release| slot.release == *release);
        let slot = server.slots.iter().rfind(|slot| owed(slot) && named(slot)).ok_or_else(|| {
            let what = format!("no finished update of {} waits for its success message", self.server);
            Refusal::state(what, "record the update as done first")
        })?;
        let to = recipients(scene, server);
        Ok(vec![slot_event(&self.server, &slot.release, SlotChange::Confirmed { to })])
    }
}
