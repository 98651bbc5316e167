//! The permanent fix.

use super::explain::{MISSED, Why, at_resolving, unexplained};
use crate::domain::acts::decide::{Decide, Scene, change, hours};
use crate::domain::acts::entry::label::{Incident as I, Work as W};
use crate::domain::acts::entry::{About, Field, INCIDENT, Kind, Label, Source, Vocabulary, about, act};
use crate::domain::acts::judgement::{Check, OfWork as Claim};
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::contract::Contact;
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::{Change, Incident};
use crate::domain::facts::life::Phase;
use crate::domain::readings::refusal::{Earlier, OfOutage, OfWork, Part, Refusal};

act! {
    /// Ends the work on it. Not while telephony is still down: that would end an outage unsaid.
    pub struct Resolve = Incident "resolve", About::Incident(about::Incident::Resolve) => {
        number: Number = INCIDENT,
        cause: Text = Field::option("cause", Kind::Lines, Label::Work(W::Cause)).required(),
        /// Seconds of work since the last time it was resolved.
        worked: Option<i64> = Field::option("worked", Kind::Length, Label::Work(W::Worked)),
        /// How the customer was told.
        told: Option<Contact> =
            Field::option("told", Kind::Word(Vocabulary::Contact), Label::Incident(I::Contact)).shown("CONTACT"),
        /// Calls are possible again.
        telephony_works: bool = Field::switch("telephony-works", Label::Work(W::CallsAreBack)).from(Source::Outage),
        /// Why targets were missed, of those that have no reason yet.
        missed: Option<Why> = Field::group(&MISSED),
    }
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
        scene.demand(&self.cause, Part::Cause, None);
        self.check_worked(scene, incident);
        self.check_told(scene, incident);
        let course = incident.life.course();
        let reopened = course.segments().windows(2).rfind(|pair| pair[0].phase == Phase::Resolved);
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
                scene.refuses(Refusal::of(OfOutage::Unended { number: self.number, since }));
            }
            (Some(_), true) => {
                scene.check(Check::duty(true, Claim::OutageEnds, None));
                events.push(change(self.number, Change::TelephonyUp));
            }
            (None, _) => scene.check(Check::duty(true, Claim::NoOutage, None)),
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

impl Resolve {
    fn check_worked(&self, scene: &Scene<'_>, incident: &Incident) {
        match self.worked {
            None => {}
            Some(seconds) if seconds < 1 => scene.refuses(Refusal::of(OfWork::NoWork)),
            Some(seconds) => {
                let all = incident.account().worked + seconds;
                scene.check(Check::duty(true, Claim::Worked { seconds, all }, None));
            }
        }
    }

    /// Whether the customer is told, and the missed targets have their reason.
    fn check_told(&self, scene: &Scene<'_>, incident: &Incident) {
        let contract = scene.desk.contract(incident);
        let rule = contract.and_then(|contract| contract.rule(contract.reporting.eta.as_ref()?.first()?));
        let told = self.told.map_or(Claim::NotTold, |_| Claim::Told);
        scene.check(Check::duty(self.told.is_some(), told, rule));
        let missed = unexplained(scene.desk, incident, scene.now);
        if !missed.is_empty() {
            scene.check(Check::duty(self.missed.is_some(), Claim::Missed(missed), None));
        }
    }
}
