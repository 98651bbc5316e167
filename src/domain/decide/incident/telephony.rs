//! Telephony that fails and works again.

use super::{Decide, Scene, change};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Number};
use crate::domain::refusal::Refusal;

/// Begins or ends the span in which the tenant cannot make calls (A05). It is kept apart from the
/// priority: both together make an outage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telephony {
    pub number: Number,
    pub works: bool,
}

impl Decide for Telephony {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        match (incident.telephony_down(), self.works) {
            (None, true) => Err(Refusal::state(
                format!("telephony is not down for {}", self.number),
                "nothing is left to end",
            )),
            (Some(since), false) => {
                let what = format!("telephony is down for {} since {since}", self.number);
                Err(Refusal::state(what, "say when it works again"))
            }
            (Some(_), true) => Ok(vec![change(self.number, Change::TelephonyUp)]),
            (None, false) => Ok(vec![change(self.number, Change::TelephonyDown)]),
        }
    }
}
