//! Marking a release as a hotfix.

use super::{ROLLOUT, known_release};
use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::acts::entry::label::Update as L;
use crate::domain::acts::entry::{About, Field, Label, about, act};
use crate::domain::base::table::Id;
use crate::domain::facts::event::Event;
use crate::domain::facts::rollout::RolloutChange;
use crate::domain::readings::refusal::Refusal;

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
