//! Waiting for the customer.

use super::{Decide, Scene, change, required};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Number};
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;

/// Waits for the customer. What the clocks do then is the contract's affair (A23).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wait {
    pub number: Number,
    /// What is asked for.
    pub wants: Text,
    /// When waiting ends by itself.
    pub until: Option<Instant>,
}

impl Decide for Wait {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        if incident.waiting.is_some() {
            return Err(Refusal::state(
                format!("{} is waiting already", self.number),
                "end the waiting first",
            ));
        }
        required(&self.wants, "what is waited for")?;
        if let Some(until) = self.until.filter(|until| *until <= scene.now) {
            return Err(Refusal::state(format!("{until} lies in the past"), "give a time to come"));
        }
        Ok(vec![change(self.number, Change::WaitingBegan { wants: self.wants.clone(), until: self.until })])
    }
}
