//! A resolved or closed incident that goes on.

use crate::domain::acts::decide::{Decide, Scene, change, required};
use crate::domain::acts::entry::label::Work as W;
use crate::domain::acts::entry::{About, Field, INCIDENT, Kind, Label, about, act};
use crate::domain::acts::judgement::{Check, OfWork as Claim};
use crate::domain::base::kept::Kept;
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::Change;
use crate::domain::readings::refusal::{Earlier, OfWork, Part, Refusal};

act! {
    /// Takes the work up again. In the contract's window the same cycle goes on, after closing or
    /// after the window a new one begins.
    pub struct Reopen = Incident "reopen", About::Incident(about::Incident::Reopen) => {
        number: Number = INCIDENT,
        reason: Text = Field::option("reason", Kind::Lines, Label::Work(W::ReopenReason)).required(),
    }
}

impl Decide for Reopen {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.incident(self.number)?;
        if incident.is_open() {
            return Err(Refusal::of(OfWork::Open(self.number)));
        }
        scene.unless(required(&self.reason, Part::ReopenReason));
        let resolved = incident.life.course().last().from;
        scene.follows(Earlier::Resolved, incident.closed.unwrap_or(resolved))?;
        let window = scene.contract(incident)?.settings.reopen_window;
        let late = window.is_some_and(|window| scene.now - resolved > window);
        let anew = late || incident.closed.is_some();
        scene.check(Check::duty(true, if anew { Claim::NewCycle } else { Claim::SameCycle }, None));
        let mut events = Vec::with_capacity(2);
        if late && incident.closed.is_none() {
            let note = Some(Kept::TooLate.into());
            events.push(change(self.number, Change::Closed { note }));
        }
        events.push(change(self.number, Change::Reopened { reason: self.reason.clone() }));
        Ok(events)
    }
}
