//! Halting a rollout, and going on with it.

use super::super::{Decide, Scene, required};
use super::known_release;
use crate::domain::event::Event;
use crate::domain::refusal::{Part, Refusal};
use crate::domain::rollout::RolloutChange;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::domain::zone::wall;

/// Nobody is updated to the release until the rollout is resumed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HaltRollout {
    pub release: Id,
    pub reason: Text,
}

/// The rollout goes on; failures so far no longer count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResumeRollout {
    pub release: Id,
    pub reason: Text,
}

impl Decide for HaltRollout {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        required(&self.reason, Part::Reason)?;
        known_release(scene, &self.release)?;
        if let Some(halt) = scene.desk.world().halt(self.release.as_str()) {
            let since = wall(scene.desk.world().zone, halt.at);
            let what = format!("the rollout of {} is halted since {since}: {}", self.release, halt.reason);
            return Err(Refusal::state(what, "resume it first"));
        }
        let change = RolloutChange::Halted { reason: self.reason.clone(), by_rule: false };
        Ok(vec![Event::Rollout { release: self.release.clone(), change }])
    }
}

impl Decide for ResumeRollout {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        required(&self.reason, Part::Reason)?;
        known_release(scene, &self.release)?;
        if scene.desk.world().halt(self.release.as_str()).is_none() {
            let what = format!("the rollout of {} is not halted", self.release);
            return Err(Refusal::state(what, "nothing is left to do"));
        }
        let change = RolloutChange::Resumed { reason: self.reason.clone() };
        Ok(vec![Event::Rollout { release: self.release.clone(), change }])
    }
}
