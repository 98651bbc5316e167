//! Marking a release as a hotfix.

use super::super::{Decide, Scene};
use super::{ROLLOUT, known_release};
use crate::domain::act::{About, Field, Label, about, act, label::Update as L};
use crate::domain::event::Event;
use crate::domain::refusal::Refusal;
use crate::domain::rollout::RolloutChange;
use crate::domain::table::Id;

act! {
    /// Says that a release is a hotfix, which is little tested and may break something else (F258).
    pub struct MarkHotfix = Update "hotfix", About::Update(about::Update::Hotfix) => {
        release: Id = ROLLOUT,
        hotfix: bool = Field::denial("none", Label::Update(L::NoHotfix)),
    }
}

impl Decide for MarkHotfix {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        known_release(scene, &self.release)?;
        if scene.desk.world().is_hotfix(self.release.as_str()) == self.hotfix {
            return Ok(Vec::new());
        }
        let change = RolloutChange::Hotfix { hotfix: self.hotfix };
        Ok(vec![Event::Rollout { release: self.release.clone(), change }])
    }
}
