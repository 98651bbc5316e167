//! The zone of the desk.

use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::facts::event::Event;
use crate::domain::readings::refusal::Refusal;

/// Sets the zone in which the desk reads wall times.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct SetTimeZone(pub chrono_tz::Tz);

impl Decide for SetTimeZone {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let same = scene.desk.world().zone == self.0;
        Ok(if same { Vec::new() } else { vec![Event::TimeZone { name: self.0.name().to_owned() }] })
    }
}
