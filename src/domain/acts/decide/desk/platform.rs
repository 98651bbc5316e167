//! Operating systems and their versions.

use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::facts::event::Event;
use crate::domain::facts::platform::Platform;
use crate::domain::readings::refusal::{OfDesk, Refusal, Versioned};

/// Writes down the versions of an operating system; nothing happens when that is what is written
/// already.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PutPlatform(pub Platform);

impl Decide for PutPlatform {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let known = scene.desk.world().platforms.by_id(self.0.id.as_str());
        put(Versioned::Platform, &self.0, known, Event::Platform)
    }
}

/// Writes down the versions of other makers' software, as of an operating system (F067).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PutSoftware(pub Platform);

impl Decide for PutSoftware {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let known = scene.desk.world().software.by_id(self.0.id.as_str());
        put(Versioned::Software, &self.0, known, Event::Software)
    }
}

/// Nothing to record when it is known already.
fn put(
    kind: Versioned,
    wished: &Platform,
    known: Option<&Platform>,
    event: fn(Platform) -> Event,
) -> Result<Vec<Event>, Refusal> {
    if wished.versions.is_empty() {
        return Err(Refusal::of(OfDesk::NoVersions { kind, id: wished.id.clone() }));
    }
    Ok(if known == Some(wished) { Vec::new() } else { vec![event(wished.clone())] })
}
