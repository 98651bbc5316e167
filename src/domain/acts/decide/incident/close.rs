//! The end of an incident for good.

use crate::domain::acts::decide::{Decide, Scene, change};
use crate::domain::acts::entry::label::Work as W;
use crate::domain::acts::entry::{About, Field, INCIDENT, Kind, Label, about, act};
use crate::domain::acts::judgement::{Check, OfWork as Claim};
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::Change;
use crate::domain::readings::refusal::{Earlier, OfWork, Refusal};

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
        scene.follows(Earlier::Resolved, incident.life.course().last().from)?;
        scene.check(Check::duty(true, Claim::EndsForGood, None));
        Ok(vec![change(self.number, Change::Closed { note: self.note.clone() })])
    }
}
