//! The permanent fix.

use super::super::hours;
use super::explain::{Why, at_resolving};
use super::{Decide, Scene, change, required};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Contact, Number};
use crate::domain::life::Phase;
use crate::domain::refusal::{Earlier, Part, Refusal};
use crate::domain::text::Text;

/// Ends the work on it. Not while telephony is still down: that would end an outage unsaid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolve {
    pub number: Number,
    pub cause: Text,
    /// Calls are possible again.
    pub telephony_works: bool,
    /// Seconds of work since the last time it was resolved.
    pub worked: Option<i64>,
    /// How the customer was told.
    pub told: Option<Contact>,
    /// Why targets were missed, of those that have no reason yet.
    pub missed: Option<Why>,
}

impl Resolve {
    /// Its cause and nothing else.
    pub fn because(number: Number, cause: Text) -> Self {
        Self { number, cause, telephony_works: false, worked: None, told: None, missed: None }
    }
}

impl Decide for Resolve {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        required(&self.cause, Part::Cause)?;
        if self.worked.is_some_and(|seconds| seconds < 1) {
            return Err(Refusal::state(
                "no time worked",
                "give the time worked, such as 45m, or leave it out",
            ));
        }
        let reopened = incident.life.segments().windows(2).rfind(|pair| pair[0].phase == Phase::Resolved);
        if let Some([_, open]) = reopened {
            scene.follows(Earlier::Reopening, open.from)?;
        }
        let down = incident.telephony_down();
        if let Some(since) = down {
            scene.follows(Earlier::Outage, since)?;
        }
        let mut events = Vec::with_capacity(2);
        match (down, self.telephony_works) {
            (Some(since), false) => {
                let what = format!("telephony is down for {} since {}", self.number, scene.wall(since));
                return Err(Refusal::state(what, "say that calls are possible again"));
            }
            (Some(_), true) => events.push(change(self.number, Change::TelephonyUp)),
            (None, _) => {}
        }
        let booked = self.worked.and_then(|seconds| hours::worked(scene, incident, seconds, &self.cause));
        let (cause, worked, told) = (self.cause.clone(), self.worked, self.told);
        events.push(change(self.number, Change::Resolved { cause, worked, told }));
        if let Some(why) = &self.missed {
            events.extend(at_resolving(scene, incident, why)?);
        }
        events.extend(booked);
        Ok(events)
    }
}
