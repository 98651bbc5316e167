//! The end of an incident for good.

use super::{Decide, Scene, change};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Number};
use crate::domain::refusal::{Earlier, Refusal};
use crate::domain::text::Text;

/// Ends a resolved incident for good; reopening it then begins a new cycle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Close {
    pub number: Number,
    pub note: Option<Text>,
}

impl Decide for Close {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.incident(self.number)?;
        if incident.closed.is_some() {
            return Err(Refusal::state(format!("{} is closed already", self.number), "reopen it to go on"));
        }
        if incident.is_open() {
            return Err(Refusal::state(
                format!("{} is not resolved", self.number),
                "resolve it with its cause first",
            ));
        }
        if let Some(resolved) = incident.life.segments().last().map(|segment| segment.from) {
            scene.follows(Earlier::Resolved, resolved)?;
        }
        Ok(vec![change(self.number, Change::Closed { note: self.note.clone() })])
    }
}
