//! The end of an incident for good.

use super::{Decide, Scene, change};
use crate::domain::act::{About, Field, INCIDENT, Kind, Label, about, act, label::Work as W};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Number};
use crate::domain::judgement::{Check, OfWork as Claim};
use crate::domain::refusal::{Earlier, OfWork, Refusal};
use crate::domain::text::Text;

act! {
    /// Ends a resolved incident for good; reopening it then begins a new cycle.
    pub struct Close = Incident "close", About::Incident(about::Incident::Close) => {
        number: Number = INCIDENT,
        note: Option<Text> = Field::option("note", Kind::Lines, Label::Work(W::LastWord)),
    }
}

impl Decide for Close {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.incident(self.number)?;
        if incident.closed.is_some() {
            return Err(Refusal::of(OfWork::Closed(self.number)));
        }
        if incident.is_open() {
            return Err(Refusal::of(OfWork::NotResolved(self.number)));
        }
        if let Some(resolved) = incident.life.segments().last().map(|segment| segment.from) {
            scene.follows(Earlier::Resolved, resolved)?;
        }
        scene.check(Check::duty(true, Claim::EndsForGood, None));
        Ok(vec![change(self.number, Change::Closed { note: self.note.clone() })])
    }
}
