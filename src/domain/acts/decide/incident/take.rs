//! Somebody makes it their own.

use crate::domain::acts::decide::{Decide, Scene, change};
use crate::domain::acts::entry::label::Incident as L;
use crate::domain::acts::entry::{About, Field, INCIDENT, Label, about, act};
use crate::domain::base::number::Number;
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::Change;
use crate::domain::readings::refusal::{OfWork, Refusal};

act! {
    /// Makes the incident one's own. What somebody else has is only taken when that is meant, so that of
    /// two who take at once one has it and the other is told.
    pub struct Take = Incident "take", About::Incident(about::Incident::Take) => {
        number: Number = INCIDENT,
        /// From whoever has it.
        #[serde(default)]
        over: bool = Field::switch("over", Label::Incident(L::TakenOver)),
    }
}

impl Take {
    /// Takes what is nobody's.
    pub fn free(number: Number) -> Self {
        Self { number, over: false }
    }
}

impl Decide for Take {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        let names = &scene.desk.world().names;
        match incident.owner {
            Some(owner) if Some(owner) != names.find(scene.by) && !self.over => {
                let whose = names.get(owner).into();
                return Err(Refusal::of(OfWork::Theirs { number: self.number, whose }));
            }
            Some(owner) if Some(owner) == names.find(scene.by) && incident.taken => {
                return Err(Refusal::of(OfWork::Yours(self.number)));
            }
            _ => {}
        }
        Ok(vec![change(self.number, Change::Taken { owner: scene.by.clone() })])
    }
}
