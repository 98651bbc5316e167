//! Operating systems and their versions.

use super::super::{Decide, Scene};
use crate::domain::event::Event;
use crate::domain::refusal::Refusal;
use crate::domain::version::Platform;

/// Writes down the versions of an operating system; nothing happens when that is what is written
/// already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutPlatform(pub Platform);

impl Decide for PutPlatform {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        if self.0.versions.is_empty() {
            let what = format!("the platform {} has no versions", self.0.id);
            return Err(Refusal::state(what, "name its versions, the newest first"));
        }
        let same = scene.desk.world().platforms.by_id(self.0.id.as_str()) == Some(&self.0);
        Ok(if same { Vec::new() } else { vec![Event::Platform(self.0.clone())] })
    }
}

/// Writes down the versions of other makers' software, as of an operating system (F067).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutSoftware(pub Platform);

impl Decide for PutSoftware {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        if self.0.versions.is_empty() {
            let what = format!("the software {} has no versions", self.0.id);
            return Err(Refusal::state(what, "name its versions, the newest first"));
        }
        let same = scene.desk.world().software.by_id(self.0.id.as_str()) == Some(&self.0);
        Ok(if same { Vec::new() } else { vec![Event::Software(self.0.clone())] })
    }
}
