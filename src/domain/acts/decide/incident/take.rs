//! Somebody makes it their own.

use crate::domain::acts::decide::{Decide, Scene, change};
use crate::domain::acts::entry::{About, INCIDENT, about, act};
use crate::domain::base::number::Number;
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::Change;
use crate::domain::readings::refusal::{OfWork, Refusal};

act! {
    /// Makes the incident one's own.
    pub struct Take = Incident "take", About::Incident(about::Incident::Take) => {
        number: Number = INCIDENT,
    }
}

impl Decide for Take {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        let me = scene.desk.world().names.find(scene.by);
        if incident.taken && incident.owner.is_some() && incident.owner == me {
            return Err(Refusal::of(OfWork::Yours(self.number)));
        }
        Ok(vec![change(self.number, Change::Taken { owner: scene.by.clone() })])
    }
}
