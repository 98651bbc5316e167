//! Giving an incident to somebody, or to a team.

use super::{Decide, Scene, change, required};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Number};
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;

/// Gives it to somebody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assign {
    pub number: Number,
    pub owner: Text,
}

impl Decide for Assign {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        required(&self.owner, "the name of the new owner")?;
        let owner = incident.owner.map(|owner| scene.desk.world().names.get(owner));
        if owner == Some(self.owner.as_str()) {
            let what = format!("{} belongs to {} already", self.number, self.owner);
            return Err(Refusal::state(what, "name somebody else"));
        }
        Ok(vec![change(self.number, Change::Assigned { owner: Some(self.owner.clone()), team: None })])
    }
}
