//! The start of work.

use crate::domain::acts::decide::{Decide, Scene, change};
use crate::domain::acts::entry::{About, INCIDENT, about, act};
use crate::domain::base::number::Number;
use crate::domain::contract::Stop;
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::Change;
use crate::domain::readings::refusal::{OfWork, Refusal};

act! {
    /// Begins to work on it: stops the start clock (A16). Who starts owns it, unless somebody does.
    pub struct Start = Incident "start", About::Incident(about::Incident::Start) => {
        number: Number = INCIDENT,
    }
}

impl Decide for Start {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        if incident.life.stopped(Stop::Started).is_some() {
            return Err(Refusal::of(OfWork::Started(self.number)));
        }
        let names = &scene.desk.world().names;
        let owner = incident.owner.map_or_else(|| scene.by.clone(), |owner| names.get(owner).into());
        Ok(vec![change(self.number, Change::Started { owner })])
    }
}
