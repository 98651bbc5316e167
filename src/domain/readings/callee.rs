//! Who is called for a level of a ladder at a moment, and by which number: every line that names somebody
//! asks here.
//!
//! In this order: the roster's people who are bound to the level, whoever is on call before the others; the
//! number that the desk or its own pack gives for the level itself; whoever is on call for the contract.

use super::desk::Desk;
use super::roster::{Because, Off, reachable};
use crate::domain::base::instant::Instant;
use crate::domain::base::kept::Kept;
use crate::domain::base::text::{Text, alike};
use crate::domain::base::week::Week;
use crate::domain::contract::{Contract, LadderStep, Requester, Trigger};
use crate::domain::facts::incident::{Change, Incident, Step};
use crate::domain::facts::party::Callee;
use crate::domain::facts::roster::Person;
use crate::domain::readings::escalation::Rung;

/// Whom a level calls at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call<'a> {
    /// What the level is called: in the contract's words, otherwise as the desk has it; empty where neither
    /// names anybody.
    pub title: &'a str,
    pub reach: Reach<'a>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach<'a> {
    /// Somebody of the roster.
    Person { person: &'a Person, phone: Option<&'a str>, because: Because, bound: bool },
    /// What the desk, or its own pack, says of the level: nobody of the roster.
    Line { who: &'a str, phone: Option<&'a str> },
    /// The desk has a roster, and nobody can be reached then; with those who are bound to the level.
    Nobody(Vec<(&'a Person, Off)>),
    /// The desk has no roster and says nothing of the level.
    Unknown,
}

/// The same by itself: what a line says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// Of the level; may be empty.
    pub title: Box<str>,
    pub who: Option<Box<str>>,
    pub phone: Option<Box<str>>,
    /// Nobody can be reached then.
    pub nobody: bool,
}

impl<'a> Call<'a> {
    pub fn named(&self) -> Named {
        let (title, who) = (self.title.into(), self.who().map(Into::into));
        Named { title, who, phone: self.phone().map(Into::into), nobody: self.is_nobody() }
    }

    /// Who it is, by name.
    pub fn who(&self) -> Option<&'a str> {
        match &self.reach {
            Reach::Person { person, .. } => Some(&person.name),
            Reach::Line { who, .. } => Some(*who).filter(|who| !who.is_empty()),
            Reach::Nobody(_) | Reach::Unknown => None,
        }
    }

    pub fn phone(&self) -> Option<&'a str> {
        match &self.reach {
            Reach::Person { phone, .. } | Reach::Line { phone, .. } => *phone,
            Reach::Nobody(_) | Reach::Unknown => None,
        }
    }

    pub fn is_nobody(&self) -> bool {
        matches!(self.reach, Reach::Nobody(_))
    }

    /// As it is put on record: `Manager Support (M. Roth)`.
    pub fn recorded(&self) -> Text {
        match &self.reach {
            Reach::Person { person, .. } if self.title.is_empty() || alike(self.title, &person.name) => {
                person.name.clone()
            }
            Reach::Person { person, .. } => Text::line(&format!("{} ({})", self.title, person.name)),
            Reach::Line { .. } | Reach::Nobody(_) | Reach::Unknown => self.title.into(),
        }
    }
}

/// What follows from a step that calls its level by itself (F262): the call, as the clock records it.
pub fn called_by_itself(
    incident: &Incident,
    contract: &Contract,
    desk: &Desk,
    step: &Step,
    at: Instant,
) -> Option<Change> {
    let Step::Level { level, .. } = step else { return None };
    let priority = incident.class.priority;
    let mut steps = contract.ladder.iter().filter(|step| step.priorities.contains(&priority));
    let step = steps.find(|step| step.level == *level && step.trigger == Trigger::Received)?;
    Some(Change::Escalated {
        level: *level,
        who: call(desk, contract, step, at).recorded(),
        reason: Kept::Critical.into(),
        requested_by: Requester::Rule,
        asked_by: None,
    })
}

/// What a level is called: in the contract's words, otherwise whom the desk has set; empty where
/// neither names anybody.
pub fn title<'a>(desk: &'a Desk, contract: &Contract, step: &'a LadderStep) -> &'a str {
    let own = || desk.world().callee(&contract.id, step.level).map_or("", |callee| callee.who.as_str());
    if step.who.is_empty() { own() } else { &step.who }
}

/// Who is called for a step at `at`.
pub fn call<'a>(desk: &'a Desk, contract: &Contract, step: &'a LadderStep, at: Instant) -> Call<'a> {
    Call { title: title(desk, contract, step), reach: reach(desk, contract, step, at) }
}

/// Who is called for a rung: when it comes, or now where it is due.
pub fn of_rung<'a>(desk: &'a Desk, contract: &Contract, rung: &Rung<'a>, now: Instant) -> Call<'a> {
    match rung.done {
        // Who was called then is on record; who would be now says nothing of it.
        Some(_) => Call { title: title(desk, contract, rung.step), reach: Reach::Unknown },
        None => call(desk, contract, rung.step, rung.at.unwrap_or(now).max(now)),
    }
}

/// Who is called again for a rung that was called: as the roster has it of that moment. The record of the call says
/// who it was.
pub fn as_called<'a>(desk: &'a Desk, contract: &Contract, rung: &Rung<'a>) -> Option<Call<'a>> {
    rung.done.map(|done| call(desk, contract, rung.step, done)).filter(|call| call.who().is_some())
}

fn reach<'a>(desk: &'a Desk, contract: &Contract, step: &'a LadderStep, at: Instant) -> Reach<'a> {
    let world = desk.world();
    let (pack, roster) = (&*contract.id, &world.roster);
    let callee = world.callee(pack, step.level);
    let mut best: Option<(Because, &Person)> = None;
    let mut off: Vec<(&Person, Off)> = Vec::new();
    for person in roster.persons().filter(|person| is_bound(person, pack, step, callee)) {
        match reachable(world, person, Some(pack), at) {
            Ok(because) if best.is_none_or(|(best, _)| because < best) => best = Some((because, person)),
            Ok(_) => {}
            Err(why) => off.push((person, why)),
        }
    }
    if let Some((because, person)) = best {
        let own = callee.filter(|callee| roster.named(&callee.who).is_some_and(|one| one.id == person.id));
        let written = || own.and_then(|callee| callee.phone.as_deref());
        let phone = person.phone.as_deref().or_else(written);
        return Reach::Person { person, phone, because, bound: true };
    }
    if let Some((who, phone)) = line(step, callee).filter(|(who, _)| roster.named(who).is_none())
        && (roster.is_empty() || phone.is_some())
    {
        return Reach::Line { who, phone };
    }
    if roster.is_empty() {
        return Reach::Unknown;
    }
    let week = Week::at(world.zone, at);
    let stands_in =
        roster.on_call(week, pack).filter(|person| reachable(world, person, Some(pack), at).is_ok());
    match stands_in {
        Some(person) => {
            let phone = person.phone.as_deref();
            Reach::Person { person, phone, because: Because::OnCall(week), bound: false }
        }
        None => Reach::Nobody(off),
    }
}

/// Whether somebody is called for a step: by its level, by a title that it bears, or by name.
fn is_bound(person: &Person, pack: &str, step: &LadderStep, callee: Option<&Callee>) -> bool {
    let is_meant = |name: &str| person.bears(name) || person.id.as_str() == name || alike(&person.name, name);
    person.is_on(pack, step.level)
        || person.bears(&step.who)
        || person.bears(&step.english)
        || callee.is_some_and(|callee| is_meant(&callee.who))
        || step.person.as_deref().is_some_and(is_meant)
}

/// Who is written down for the level itself, with the number.
fn line<'a>(step: &'a LadderStep, callee: Option<&'a Callee>) -> Option<(&'a str, Option<&'a str>)> {
    if let Some(callee) = callee {
        return Some((&callee.who, callee.phone.as_deref()));
    }
    let (person, phone) = (step.person.as_deref(), step.phone.as_deref());
    (person.is_some() || phone.is_some()).then_some((person.unwrap_or_default(), phone))
}

/// Everything that levels are called, each once: what people can be bound to.
pub fn titles(desk: &Desk, now: Instant) -> Vec<&str> {
    let contracts = desk.contracts();
    let valid = contracts.ids().into_iter().filter_map(|id| contracts.valid_at(id, now));
    let named = valid.flat_map(|contract| &contract.ladder).flat_map(|step| [&*step.who, &*step.english]);
    let own = desk.world().callees.iter().map(|callee| callee.who.as_str());
    let mut titles: Vec<&str> = named.chain(own).filter(|title| !title.is_empty()).collect();
    titles.sort_unstable();
    titles.dedup();
    titles
}

/// Whether a title is one of these, in whatever letters.
pub fn is_among(title: &str, known: &[&str]) -> bool {
    known.iter().any(|one| alike(one, title))
}
