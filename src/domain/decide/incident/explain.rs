//! Why a target was missed.

use super::{Decide, Scene, change};
use crate::domain::clock::{Outcome, Verdict};
use crate::domain::desk::Desk;
use crate::domain::event::Event;
use crate::domain::incident::{Change, Explained, Incident, Number, reasons};
use crate::domain::instant::Instant;
use crate::domain::refusal::{Refusal, some_of};
use crate::domain::text::Text;

/// Says why targets of an incident were missed, by the desk's own reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explain {
    pub number: Number,
    /// Name of the clock; every missed target that has no reason yet when left out.
    pub clock: Option<Text>,
    pub why: Why,
}

/// One of the desk's reasons, with more words where they are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    pub reason: Text,
    pub note: Option<Text>,
}

impl Decide for Explain {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.incident(self.number)?;
        let missed = missed(scene, incident);
        let own = |(clock, _): &&(Text, u32)| self.clock.as_ref().is_none_or(|own| own == clock);
        let wanted: Vec<&(Text, u32)> = missed.iter().filter(own).collect();
        if wanted.is_empty() {
            let target =
                self.clock.as_ref().map_or("no target".to_owned(), |clock| format!("no {clock} target"));
            let what = format!("{target} of {} was missed", self.number);
            let names = missed.iter().map(|(clock, _)| clock.as_str()).collect::<Vec<_>>();
            let mend = format!("missed targets: {}", some_of(names.into_iter()));
            return Err(Refusal::state(what, mend));
        }
        let known = |round: u32, clock: &Text| incident.explained(clock, round).is_some();
        let open = wanted.into_iter().filter(|(clock, round)| self.clock.is_some() || !known(*round, clock));
        let events = events(scene, self.number, open, &self.why)?;
        if events.is_empty() {
            let what = format!("every missed target of {} has its reason", self.number);
            return Err(Refusal::state(what, "name the clock to give another one"));
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
        let names: Vec<&str> = known.iter().map(|reason| reason.id.as_str()).collect();
        let what = format!("`{}` is no reason of this desk", why.reason);
        return Err(Refusal::state(what, format!("its reasons are {}", some_of(names.into_iter()))));
    };
    let note = why.note.clone().filter(|note| !note.is_empty());
    let explained = missed.map(|(clock, round)| {
        let (clock, reason) = (clock.clone(), found.id.clone());
        change(number, Change::Explained(Explained { clock, round: *round, reason, note: note.clone() }))
    });
    Ok(explained.collect())
}
