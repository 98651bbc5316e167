//! The reasons for missed targets that the desk counts.

use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::BreachReason;
use crate::domain::readings::refusal::{OfDesk, Refusal};

/// Writes down a reason for missed targets; nothing happens when it is written already.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PutBreachReason(pub BreachReason);

impl Decide for PutBreachReason {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        if self.0.name.is_empty() {
            return Err(Refusal::of(OfDesk::NamelessReason(self.0.id.clone())));
        }
        let known = scene.desk.world().breach_reasons.by_id(self.0.id.as_str());
        Ok(if known == Some(&self.0) { Vec::new() } else { vec![Event::BreachReason(self.0.clone())] })
    }
}
