//! The success message after an update.

use super::{RELEASE, SERVER, known_server, reaches, recipients, slot_event};
use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::acts::entry::{About, about, act};
use crate::domain::acts::judgement::{Check, OfUpdate as Claim};
use crate::domain::base::table::Id;
use crate::domain::facts::event::{Event, SlotChange};
use crate::domain::facts::slot::Slot;
use crate::domain::readings::refusal::{OfUpdate, Refusal};

act! {
    /// Records that the success message was sent (F087).
    pub struct Confirm = Update "confirm", About::Update(about::Update::Confirm) => {
        server: Id = SERVER,
        /// The latest finished update without one when left out.
        release: Option<Id> = RELEASE,
    }
}

impl Decide for Confirm {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let server = known_server(scene, &self.server)?;
        let owed = |slot: &&Slot| slot.done().is_some() && slot.confirmed.is_none();
        let named = |slot: &&Slot| self.release.as_ref().is_none_or(|release| slot.release == *release);
        let slot = server.slots.iter().rfind(|slot| owed(slot) && named(slot));
        let slot = slot.ok_or_else(|| Refusal::of(OfUpdate::NothingToConfirm(self.server.clone())))?;
        let to = recipients(scene, server);
        reaches(scene, server, &to);
        scene.show(|| Some(Check::tells(Claim::OnlyRecorded, None)));
        Ok(vec![slot_event(&self.server, &slot.release, SlotChange::Confirmed { to })])
    }
}
