//! One cause behind several incidents.

use crate::domain::acts::decide::{Decide, Scene, change};
use crate::domain::acts::entry::label::Work as W;
use crate::domain::acts::entry::{About, Field, INCIDENT, Kind, Label, Source, about, act};
use crate::domain::acts::judgement::{Check, OfIncident as Claim};
use crate::domain::base::number::Number;
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::Change;
use crate::domain::readings::refusal::{OfLink, Refusal};

act! {
    /// Links an incident to the master that stands for their common cause. A master is never linked
    /// itself: there is one level only.
    pub struct Link = Incident "link", About::Incident(about::Incident::Link) => {
        number: Number = INCIDENT,
        to: Number =
            Field::option("to", Kind::Incident, Label::Work(W::Master)).required().shown("MASTER").from(Source::SameServer),
    }
}

act! {
    /// Ends the link to the master.
    pub struct Unlink = Incident "unlink", About::Incident(about::Incident::Unlink) => {
        number: Number = INCIDENT,
    }
}

impl Decide for Link {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let Self { number, to } = *self;
        let incident = scene.open_incident(number)?;
        let master = scene.open_incident(to)?;
        if number == to {
            return Err(Refusal::of(OfLink::Itself(number)));
        }
        if let Some(above) = master.master {
            scene.refuses(Refusal::of(OfLink::Linked { number, to, above }));
        }
        let linked: Vec<Number> = scene.desk.world().linked(number).collect();
        if !linked.is_empty() {
            return Err(Refusal::of(OfLink::Leads { number, to, linked }));
        }
        scene.check(Check::duty(true, Claim::Master { number: to, subject: master.subject.clone() }, None));
        if incident.master == Some(to) {
            return Ok(Vec::new());
        }
        Ok(vec![change(number, Change::Linked { master: to })])
    }
}

impl Decide for Unlink {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        match scene.incident(self.number)?.master {
            Some(_) => Ok(vec![change(self.number, Change::Unlinked)]),
            None => Err(Refusal::of(OfLink::None(self.number))),
        }
    }
}
