//! The end of an update.

use super::{RELEASE, SERVER, running_slot, slot_event};
use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::acts::entry::{About, HAPPENED, about, act};
use crate::domain::acts::judgement::{Check, OfUpdate};
use crate::domain::base::table::Id;
use crate::domain::facts::event::{Event, SlotChange};
use crate::domain::readings::refusal::Refusal;

act! {
    /// Records that the update succeeded, which has begun before.
    pub struct FinishUpdate = Update "done", About::Update(about::Update::Done), happened HAPPENED => {
        server: Id = SERVER,
        release: Option<Id> = RELEASE,
    }
}

impl Decide for FinishUpdate {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let slot = running_slot(scene, &self.server, self.release.as_ref())?;
        let contract = scene.desk.update_contract(scene.now);
        let rule = contract.and_then(|contract| contract.quoted(&contract.updates.as_ref()?.cites.success));
        scene.check(Check::Holds(OfUpdate::MessageOwed.into(), rule));
        Ok(vec![slot_event(&self.server, &slot.release, SlotChange::Done)])
    }
}
