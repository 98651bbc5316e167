//! The notice before an update.

use super::super::{Decide, Scene};
use super::{known_server, open_slot, recipients, slot_event};
use crate::domain::event::{Event, SlotChange};
use crate::domain::refusal::Refusal;
use crate::domain::slot::Slot;
use crate::domain::table::Id;
use crate::domain::zone::wall;

/// Records that the notice was sent (F085), to the contacts that are stored for it (F081).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notify {
    pub server: Id,
    /// The next update when left out.
    pub release: Option<Id>,
}

impl Decide for Notify {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let server = known_server(scene, &self.server)?;
        // What began without its notice can still be told about (A71).
        let owed = |slot: &&Slot| slot.may_be_noticed() && slot.noticed().is_none();
        let named = self.release.as_ref().and_then(|release| server.slot(release.as_str()));
        let slot = match named.filter(owed) {
            Some(slot) => slot,
            None => open_slot(scene, &self.server, self.release.as_ref())?,
        };
        if let Some(sent) = slot.noticed() {
            let sent = wall(scene.desk.world().zone, sent);
            let what = format!("the notice for {} and {} was sent on {sent}", self.server, slot.release);
            return Err(Refusal::state(what, "nothing is left to do"));
        }
        let to = recipients(scene, server);
        Ok(vec![slot_event(&self.server, &slot.release, SlotChange::Noticed { to })])
    }
}
