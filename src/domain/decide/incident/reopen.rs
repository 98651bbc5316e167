//! A resolved or closed incident that goes on.

use super::{Decide, Scene, change, required};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Number};
use crate::domain::instant::Instant;
use crate::domain::refusal::{Earlier, Part, Refusal};
use crate::domain::text::Text;

/// Takes the work up again. In the contract's window the same cycle goes on, after closing or
/// after the window a new one begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reopen {
    pub number: Number,
    pub reason: Text,
}

impl Decide for Reopen {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.incident(self.number)?;
        if incident.is_open() {
            return Err(Refusal::state(
                format!("{} is open", self.number),
                "add a note, or classify it anew",
            ));
        }
        required(&self.reason, Part::ReopenReason)?;
        let resolved = incident.life.segments().last().map(|s| s.from);
        scene.follows(Earlier::Resolved, incident.closed.or(resolved).unwrap_or(Instant::MIN))?;
        let window = scene.contract(incident)?.settings.reopen_window;
        let late = window.zip(resolved).is_some_and(|(window, resolved)| scene.now - resolved > window);
        let mut events = Vec::with_capacity(2);
        if late && incident.closed.is_none() {
            let note = Some("the time for reopening is over; a new cycle begins".into());
            events.push(change(self.number, Change::Closed { note }));
        }
        events.push(change(self.number, Change::Reopened { reason: self.reason.clone() }));
        Ok(events)
    }
}
