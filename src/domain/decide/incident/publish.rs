//! Visible in the reseller's ticket system.

use super::{Decide, Scene, change};
use crate::domain::contract::Stop;
use crate::domain::event::Event;
use crate::domain::incident::{Change, Number};
use crate::domain::refusal::Refusal;

/// Makes it visible in the reseller's ticket system: stops the publish clock (F111).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publish {
    pub number: Number,
}

impl Decide for Publish {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.incident(self.number)?;
        if let Some(at) = incident.life.stopped(Stop::Published) {
            return Err(Refusal::state(
                format!("{} is visible since {}", self.number, scene.wall(at)),
                "nothing is left to do",
            ));
        }
        Ok(vec![change(self.number, Change::Published)])
    }
}
