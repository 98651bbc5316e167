//! Halting a rollout, and going on with it.

use super::{ROLLOUT, known_release, of_release};
use crate::domain::acts::decide::{Decide, Scene, required};
use crate::domain::acts::entry::{About, Field, Kind, Label, about, act, label};
use crate::domain::acts::judgement::{Check, OfUpdate};
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::event::Event;
use crate::domain::facts::rollout::RolloutChange;
use crate::domain::readings::refusal::{OfRelease, Part, Refusal};
use crate::domain::readings::rollout;

act! {
    /// Nobody is updated to the release until the rollout is resumed.
    pub struct HaltRollout = Update "halt", About::Update(about::Update::Halt) => {
        release: Id = ROLLOUT,
        reason: Text = Field::option("reason", Kind::Line, Label::Common(label::Common::Reason)).required(),
    }
}

act! {
    /// The rollout goes on; failures so far no longer count.
    pub struct ResumeRollout = Update "resume", About::Update(about::Update::Resume) => {
        release: Id = ROLLOUT,
        reason: Text = Field::option("reason", Kind::Line, Label::Update(label::Update::ResumeReason))
            .required(),
    }
}

impl Decide for HaltRollout {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        scene.unless(required(&self.reason, Part::Reason));
        known_release(scene, &self.release)?;
        if let Some(halt) = scene.desk.world().halt(self.release.as_str()) {
            let is = OfRelease::HaltedAlready { since: halt.at, reason: halt.reason.clone() };
            return Err(of_release(&self.release, is));
        }
        so_far(scene, &self.release);
        scene.check(Check::Holds(OfUpdate::Stands(self.release.clone()).into(), None));
        let change = RolloutChange::Halted { reason: self.reason.clone(), by_rule: false };
        Ok(vec![Event::Rollout { release: self.release.clone(), change }])
    }
}

impl Decide for ResumeRollout {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        scene.unless(required(&self.reason, Part::Reason));
        known_release(scene, &self.release)?;
        let halt = scene.desk.world().halt(self.release.as_str());
        let halt = halt.ok_or_else(|| of_release(&self.release, OfRelease::NotHalted))?;
        so_far(scene, &self.release);
        let (at, by, reason) = (halt.at, halt.by.clone(), halt.reason.clone());
        scene.check(Check::Holds(OfUpdate::Halted { at, by, reason }.into(), None));
        scene.check(Check::Holds(OfUpdate::Forgives.into(), None));
        let change = RolloutChange::Resumed { reason: self.reason.clone() };
        Ok(vec![Event::Rollout { release: self.release.clone(), change }])
    }
}

fn so_far(scene: &Scene<'_>, release: &Id) {
    let tally = rollout::tally(scene.desk.world(), release.as_str());
    scene.check(Check::Holds(OfUpdate::Rollout(tally).into(), None));
}
