//! Another way of working, until the permanent fix.

use super::{Decide, Scene, change, required};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Number};
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;

/// Gives another way of working: stops the restoration clock, the incident stays open (A24).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GiveWorkaround {
    pub number: Number,
    pub text: Text,
    /// Calls are possible again with it.
    pub telephony_works: bool,
}

impl Decide for GiveWorkaround {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        required(&self.text, "the workaround in words")?;
        if self.telephony_works && incident.telephony_down().is_none() {
            let what = format!("telephony is not down for {}", self.number);
            return Err(Refusal::state(what, "give the workaround without ending an outage"));
        }
        let mut events = vec![change(self.number, Change::WorkaroundGiven { text: self.text.clone() })];
        if self.telephony_works {
            events.push(change(self.number, Change::TelephonyUp));
        }
        Ok(events)
    }
}
