//! The notice before an update.

use super::{RELEASE, SERVER, known_server, of_slot, open_slot, reaches, recipients, slot_event};
use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::acts::entry::{About, about, act};
use crate::domain::acts::judgement::{Check, OfUpdate as Claim};
use crate::domain::base::table::Id;
use crate::domain::facts::event::{Event, SlotChange};
use crate::domain::facts::slot::Slot;
use crate::domain::readings::refusal::{OfSlot, Refusal};
use crate::domain::readings::schedule;

act! {
    /// Records that the notice was sent (F085), to the contacts that are stored for it (F081).
    pub struct Notify = Update "notice", About::Update(about::Update::Notice) => {
        server: Id = SERVER,
        /// The next update when left out.
        release: Option<Id> = RELEASE,
    }
}

/// The notice term before the update is over, or has begun (F085).
fn too_late(scene: &Scene<'_>, server: &Id, slot: &Slot) -> Option<Check> {
    let due = schedule::find(scene.desk, server.as_str(), slot.release.as_str(), scene.now)?.notice_due;
    let contract = scene.desk.update_contract(scene.now)?;
    let rule = contract.rule(&contract.updates.as_ref()?.cites.notice);
    (due < scene.now).then(|| Check::duty(false, Claim::NoticeLate(due), rule))
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
        scene.show(|| too_late(scene, &self.server, slot));
        scene.show(|| Some(Check::tells(Claim::OnlyRecorded, None)));
        Ok(vec![slot_event(&self.server, &slot.release, SlotChange::Noticed { to })])
    }
}
