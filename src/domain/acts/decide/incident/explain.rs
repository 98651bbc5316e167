//! Why a target was missed.

use serde::{Deserialize, Serialize};

use crate::domain::acts::decide::{Decide, Scene, change};
use crate::domain::acts::entry::label::{Common, Work as W};
use crate::domain::acts::entry::{
    About, Entry, Field, INCIDENT, Kind, Label, Source, Take, Unread, Value, about, act,
};
use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::{Change, Explained, Incident, reasons};
use crate::domain::readings::clock::{Outcome, Verdict};
use crate::domain::readings::desk::Desk;
use crate::domain::readings::refusal::{OfTarget, Refusal};

act! {
    /// Says why targets of an incident were missed, by the desk's own reasons.
    pub struct Explain = Incident "explain", About::Incident(about::Incident::Explain) => {
        number: Number = INCIDENT,
        /// Name of the clock; every missed target that has no reason yet when left out.
        clock: Option<Text> =
            Field::option("clock", Kind::Line, Label::Work(W::MissedClock)).shown("NAME"),
        why: Why = Field::group(&WHY),
    }
}

static WHY: [Field; 2] = [
    Field::argument("reason", Kind::Line, Label::Work(W::BreachReason)),
    Field::option("note", Kind::Lines, Label::Common(Common::MoreWords)),
];

/// One of the desk's reasons, with more words where they are wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Why {
    pub reason: Text,
    pub note: Option<Text>,
}

impl Take for Why {
    fn take(entry: &Entry<'_>, _: &'static Field) -> Result<Self, Unread> {
        Ok(Self { reason: entry.take(&WHY[0])?, note: entry.take(&WHY[1])? })
    }

    /// As it is said at resolving.
    fn optional(entry: &Entry<'_>, _: &'static Field) -> Result<Option<Self>, Unread> {
        let (reason, note) = (entry.take::<Option<Text>>(&MISSED[0])?, entry.take(&MISSED[1])?);
        Ok(reason.map(|reason| Self { reason, note }))
    }

    fn of(_: &Value, _: &Entry<'_>) -> Option<Self> {
        None
    }
}

impl Decide for Explain {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.incident(self.number)?;
        let missed = missed(scene, incident);
        let own = |(clock, _): &&(Text, u32)| self.clock.as_ref().is_none_or(|own| own == clock);
        let wanted: Vec<&(Text, u32)> = missed.iter().filter(own).collect();
        if wanted.is_empty() {
            let missed = missed.into_iter().map(|(clock, _)| clock).collect();
            let (number, clock) = (self.number, self.clock.clone());
            return Err(Refusal::of(OfTarget::NoneMissed { number, clock, missed }));
        }
        let known = |round: u32, clock: &Text| incident.explained(clock, round).is_some();
        let open = wanted.into_iter().filter(|(clock, round)| self.clock.is_some() || !known(*round, clock));
        let events = events(scene, self.number, open, &self.why)?;
        if events.is_empty() {
            return Err(Refusal::of(OfTarget::AllExplained(self.number)));
        }
        Ok(events)
    }
}

/// What is recorded at resolving: the reason of every missed target that has none yet.
pub(super) fn at_resolving(scene: &Scene<'_>, incident: &Incident, why: &Why) -> Result<Vec<Event>, Refusal> {
    let missed = missed(scene, incident);
    let open = missed.iter().filter(|(clock, round)| incident.explained(clock, *round).is_none());
    events(scene, incident.number, open, why)
}

/// Names of the clocks whose target was missed without a reason that was given.
pub fn unexplained(desk: &Desk, incident: &Incident, now: Instant) -> Vec<Text> {
    let open = missed_by(desk, incident, now).into_iter();
    open.filter(|(clock, round)| incident.explained(clock, *round).is_none())
        .map(|(clock, _)| clock)
        .collect()
}

fn missed(scene: &Scene<'_>, incident: &Incident) -> Vec<(Text, u32)> {
    missed_by(scene.desk, incident, scene.now)
}

/// Clock and round of every target that was missed.
fn missed_by(desk: &Desk, incident: &Incident, now: Instant) -> Vec<(Text, u32)> {
    let clocks = desk.outcomes(incident, now);
    let of = |outcome: &Outcome| outcome.reading.verdict == Verdict::Missed;
    let missed = clocks.into_iter().flat_map(|(rule, outcomes)| {
        let name: Text = (&*rule.name).into();
        outcomes.into_iter().filter(of).map(move |outcome| (name.clone(), outcome.round))
    });
    missed.collect()
}

fn events<'a>(
    scene: &Scene<'_>,
    number: Number,
    missed: impl Iterator<Item = &'a (Text, u32)>,
    why: &Why,
) -> Result<Vec<Event>, Refusal> {
    let known = reasons(&scene.desk.world().breach_reasons);
    let Some(found) = known.iter().find(|reason| *reason.id.as_str() == *why.reason) else {
        let known = known.iter().map(|reason| reason.id.as_str().into()).collect();
        return Err(Refusal::of(OfTarget::NoReason { reason: why.reason.clone(), known }));
    };
    let note = why.note.clone().filter(|note| !note.is_empty());
    let explained = missed.map(|(clock, round)| {
        let (clock, reason) = (clock.clone(), found.id.clone());
        change(number, Change::Explained(Explained { clock, round: *round, reason, note: note.clone() }))
    });
    Ok(explained.collect())
}

pub(super) const MISSED: [Field; 2] = [
    Field::option("missed", Kind::Line, Label::Work(W::WhyMissed)).shown("REASON").from(Source::Reasons),
    Field::option("missed-note", Kind::Lines, Label::Work(W::MissedNote))
        .with("missed")
        .from(Source::ReasonNote),
];
