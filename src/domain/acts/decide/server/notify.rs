//! The notice before an update.

use super::{RELEASE, SERVER, known_server, of_slot, open_slot, reaches, recipients, slot_event};
use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::acts::entry::{About, about, act};
use crate::domain::base::table::Id;
use crate::domain::facts::event::{Event, SlotChange};
use crate::domain::facts::slot::Slot;
use crate::domain::readings::refusal::{OfSlot, Refusal};

act! {
    /// Records that the notice was sent (F085), to the contacts that are stored for it (F081).
    pub struct Notify = Update "notice", About::Update(about::Update::Notice) => {
        server: Id = SERVER,
        /// The next update when left out.
        release: Option<Id> = RELEASE,
    }
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
            return Err(of_slot(&self.server, &slot.release, OfSlot::Noticed(sent)));
        }
        let to = recipients(scene, server);
        reaches(scene, server, &to);
        Ok(vec![slot_event(&self.server, &slot.release, SlotChange::Noticed { to })])
    }
}
