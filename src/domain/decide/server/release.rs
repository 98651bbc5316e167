//! Writing down releases.

use super::super::{Decide, Scene};
use crate::domain::event::Event;
use crate::domain::refusal::Refusal;
use crate::domain::release::Release;

/// Writes down a release or moves it on (F082).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutRelease(pub Release);

impl Decide for PutRelease {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let known = scene.desk.world().releases.by_id(self.0.version.as_str());
        if known == Some(&self.0) {
            return Ok(Vec::new());
        }
        if known.is_some_and(|known| known.stage > self.0.stage) {
            let what = format!("{} is stable already", self.0.version);
            return Err(Refusal::state(what, "give a new version number to what goes back to test"));
        }
        Ok(vec![Event::Release(self.0.clone())])
    }
}
