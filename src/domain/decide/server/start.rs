//! The beginning of an update.

use super::super::{Decide, Scene};
use super::{not_halted, open_slot, slot_event};
use crate::domain::event::{Event, SlotChange};
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;
use crate::domain::zone::wall;

/// Records that the update is running; it can no longer be deferred (A38). Not while the rollout is
/// halted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StartUpdate {
    pub server: Id,
    pub release: Option<Id>,
}

impl Decide for StartUpdate {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let slot = open_slot(scene, &self.server, self.release.as_ref())?;
        if let Some(since) = slot.started {
            let since = wall(scene.desk.world().zone, since);
            let what = format!("the update of {} to {} runs since {since}", self.server, slot.release);
            return Err(Refusal::state(what, "record that it is done when it is"));
        }
        not_halted(scene, &slot.release)?;
        Ok(vec![slot_event(&self.server, &slot.release, SlotChange::Started)])
    }
}
