//! Somebody makes it their own.

use super::{Decide, Scene, change};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Number};
use crate::domain::refusal::Refusal;

/// Makes the incident one's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Take {
    pub number: Number,
}

impl Decide for Take {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        let me = scene.desk.world().names.find(scene.by);
        if incident.taken && incident.owner.is_some() && incident.owner == me {
            return Err(Refusal::state(format!("{} is yours already", self.number), "start work on it"));
        }
        Ok(vec![change(self.number, Change::Taken { owner: scene.by.clone() })])
    }
}
