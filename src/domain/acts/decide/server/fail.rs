//! An update that did not succeed.

use super::{RELEASE, SERVER, running_slot, slot_event};
use crate::domain::acts::decide::{Decide, Scene, required};
use crate::domain::acts::entry::label::Update as L;
use crate::domain::acts::entry::{About, Field, HAPPENED, Kind, Label, about, act};
use crate::domain::acts::judgement::{Check, OfUpdate};
use crate::domain::base::kept::Filled;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::event::{Event, SlotChange};
use crate::domain::facts::rollout::RolloutChange;
use crate::domain::readings::refusal::{Part, Refusal};
use crate::domain::readings::rollout;

act! {
    /// Records that the update failed, which has begun before. By the contract's rule so many failures halt the rollout.
    pub struct FailUpdate = Update "fail", About::Update(about::Update::Fail), happened HAPPENED => {
        server: Id = SERVER,
        release: Option<Id> = RELEASE,
        what: Text = Field::option("reason", Kind::Line, Label::Update(L::Fault)).required(),
    }
}

impl Decide for FailUpdate {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        scene.unless(required(&self.what, Part::Fault));
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
    if !rollout::halts_with_next(scene.desk.world(), rules, release.as_str()) {
        return None;
    }
    let rule = contract.quoted(Some(&rules.cites.rollout));
    scene.check(Check::Warns(OfUpdate::Halts(release.clone()).into(), rule));
    let reason = Filled::ServerFailed { server: server.as_str(), what }.into();
    let change = RolloutChange::Halted { reason, by_rule: true };
    Some(Event::Rollout { release: release.clone(), change })
}
