//! An update that did not succeed.

use super::super::{Decide, Scene, required};
use super::{running_slot, slot_event};
use crate::domain::event::{Event, SlotChange};
use crate::domain::refusal::{Part, Refusal};
use crate::domain::rollout::{self, RolloutChange};
use crate::domain::table::Id;
use crate::domain::text::Text;

/// Records that the update failed, which has begun before. By the contract's rule so many failures halt the rollout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailUpdate {
    pub server: Id,
    pub release: Option<Id>,
    pub what: Text,
}

impl Decide for FailUpdate {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        required(&self.what, Part::Fault)?;
        let slot = running_slot(scene, &self.server, self.release.as_ref())?;
        let failed = SlotChange::Failed { what: self.what.clone() };
        let mut events = vec![slot_event(&self.server, &slot.release, failed)];
        events.extend(halted_by(scene, &self.server, &slot.release, &self.what));
        Ok(events)
    }
}

/// The halt of a rollout that this failure brings about.
pub(super) fn halted_by(scene: &Scene<'_>, server: &Id, release: &Id, what: &Text) -> Option<Event> {
    let contract = scene.update_contract().ok()?;
    let rules = contract.updates.as_ref()?;
    let halts = rollout::halts_with_next(scene.desk.world(), rules, release.as_str());
    let reason = Text::line(&format!("{server} failed: {what}"));
    let change = RolloutChange::Halted { reason, by_rule: true };
    halts.then(|| Event::Rollout { release: release.clone(), change })
}
