//! The start of work.

use super::{Decide, Scene, change};
use crate::domain::contract::Stop;
use crate::domain::event::Event;
use crate::domain::incident::{Change, Number};
use crate::domain::refusal::Refusal;

/// Begins to work on it: stops the start clock (A16). Who starts owns it, unless somebody does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    pub number: Number,
}

impl Decide for Start {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        if incident.life.stopped(Stop::Started).is_some() {
            let what = format!("work on {} has started already", self.number);
            return Err(Refusal::state(what, "add a note about what is done"));
        }
        let names = &scene.desk.world().names;
        let owner = incident.owner.map_or_else(|| scene.by.clone(), |owner| names.get(owner).into());
        Ok(vec![change(self.number, Change::Started { owner })])
    }
}
