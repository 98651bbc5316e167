//! The end of a waiting.

use super::{Decide, Scene, change};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Number};
use crate::domain::refusal::{Earlier, Refusal};
use crate::domain::text::Text;

/// Ends the waiting: what was asked for has arrived (F255).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resume {
    pub number: Number,
    pub note: Option<Text>,
}

impl Decide for Resume {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        if let Some(asked) = incident.asked() {
            scene.follows(Earlier::Waiting, asked.since)?;
        }
        if incident.waiting(scene.now).is_none() {
            let what = format!("{} is not waiting", self.number);
            return Err(Refusal::state(what, "say what to wait for to begin waiting"));
        }
        Ok(vec![change(self.number, Change::WaitingEnded { note: self.note.clone() })])
    }
}
