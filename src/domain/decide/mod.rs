//! Wishes into facts: [`decide`] says what a command leads to, or refuses it.
//!
//! Pure: the same desk, command and present always give the same answer. One file an act.

mod account;
mod backup;
mod desk;
mod equipment;
mod hours;
mod incident;
mod incomplete;
mod length;
mod licence;
mod list;
mod observe;
mod retract;
mod server;
mod sweep;
mod tenant;

use std::cell::RefCell;

use uuid::Uuid;

use super::contract::{Contract, Rule};
use super::desk::Desk;
use super::event::{Event, Fact, Via};
use super::finding::Finding;
use super::incident::{Change, Incident, Number};
use super::instant::Instant;
use super::judgement::{Check, Claim, Judgement};
use super::refusal::{Common, Earlier, Part, Refusal, When};
use super::text::Text;

pub use self::account::*;
pub use self::backup::*;
pub use self::desk::*;
pub use self::equipment::*;
pub use self::hours::*;
pub use self::incident::*;
pub use self::licence::*;
pub use self::server::*;
pub use self::tenant::*;
pub use incomplete::MarkIncomplete;
pub use list::{Act, ENTERED};
pub use observe::{Observation, ObservedStage};
pub use retract::Retract;
pub use sweep::sweep;

/// A wish, with who has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Command {
    /// Sent twice, it acts once.
    pub id: Uuid,
    pub by: Text,
    pub via: Via,
    /// When it happened, for what is recorded later; now when `None`.
    pub at: Option<Instant>,
    pub act: Act,
}

/// What an act is decided on.
#[derive(Clone, Copy)]
struct Scene<'a> {
    desk: &'a Desk,
    now: Instant,
    by: &'a Text,
    via: Via,
    /// Id of the command: another one for each.
    id: Uuid,
    /// Somebody said when it happened; without that it is now, whatever the clock shows.
    dated: bool,
    /// What was judged on the way.
    checks: &'a RefCell<Vec<Check>>,
    /// Somebody looks at it: what is only there to be seen is worked out too.
    seen: bool,
}

/// An act that can be decided.
trait Decide {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal>;
}

/// What `command` leads to at `now`.
///
/// # Errors
/// The command is refused; nothing may be recorded.
pub fn decide(desk: &Desk, command: &Command, now: Instant) -> Result<Vec<Fact>, Refusal> {
    judged(desk, command, now, false).verdict()
}

/// What `command` leads to at `now`, with all that was judged on the way.
pub fn judge(desk: &Desk, command: &Command, now: Instant) -> Judgement {
    judged(desk, command, now, true)
}

fn judged(desk: &Desk, command: &Command, now: Instant, seen: bool) -> Judgement {
    let checks = RefCell::default();
    let facts = facts(desk, command, now, (&checks, seen));
    let mut checks = checks.into_inner();
    let mut facts = facts.unwrap_or_else(|refusal| {
        checks.push(Check::Refuses(refusal));
        Vec::new()
    });
    if checks.iter().any(Check::refuses) {
        facts.clear();
    }
    Judgement { checks, facts }
}

fn facts(
    desk: &Desk,
    command: &Command,
    now: Instant,
    (checks, seen): (&RefCell<Vec<Check>>, bool),
) -> Result<Vec<Fact>, Refusal> {
    let happened = command.at.unwrap_or(now);
    let (by, via, id, dated) = (&command.by, command.via, command.id, command.at.is_some());
    let present = Scene { desk, now, by, via, id, dated, checks, seen };
    present.past(happened, When::Happened)?;
    let scene = Scene { now: happened, ..present };
    if !command.by.is_visible() {
        return Err(Refusal::of(Common::Nameless));
    }
    let events = command.act.decide(&scene)?;
    length::short_enough(command, &events)?;
    Ok(events.into_iter().map(|event| Fact { happened, event }).collect())
}

impl<'a> Scene<'a> {
    /// Notes something that is judged and does not end it.
    fn check(&self, check: Check) {
        self.checks.borrow_mut().push(check);
    }

    /// Notes all that was judged in another room; where some of it refuses, the act is refused.
    fn judged(&self, checks: Vec<Check>) {
        self.checks.borrow_mut().extend(checks);
    }

    /// Refuses it, and goes on: whoever fills in a form sees everything that is wrong at once.
    fn refuses(&self, refusal: Refusal) {
        self.check(Check::Refuses(refusal));
    }

    /// Refuses it where something is not as it has to be, and goes on.
    fn unless(&self, judged: Result<(), Refusal>) {
        judged.unwrap_or_else(|refusal| self.refuses(refusal));
    }

    /// Notes what is only there to be seen.
    fn show(&self, check: impl FnOnce() -> Option<Check>) {
        if let Some(check) = self.seen.then(check).flatten() {
            self.check(check);
        }
    }

    /// Shows what would follow.
    fn foresee(&self, contract: &Contract, findings: impl FnOnce() -> Vec<Finding>) {
        for Finding { what, rule, fine } in self.seen.then(findings).unwrap_or_default() {
            let (claim, rule) = (Claim::Follows(what), contract.quoted(rule.as_ref()));
            self.check(if fine { Check::Holds(claim, rule) } else { Check::Warns(claim, rule) });
        }
    }

    /// Asks for a text, and goes on.
    fn demand(&self, text: &Text, part: Part, rule: Option<&Rule>) {
        match required(text, part) {
            Ok(()) => self.check(Check::duty(true, Claim::Given(part), rule)),
            Err(refusal) => self.refuses(refusal),
        }
    }

    /// Whether it says how things are elsewhere rather than what somebody does here: a file that is
    /// read in is the state of the world, and needs no earlier stage (A72).
    fn is_told(&self) -> bool {
        matches!(self.via, Via::Import | Via::Demo)
    }

    /// Refuses what is said to have happened at a time that has not come.
    fn past(&self, at: Instant, when: When) -> Result<(), Refusal> {
        if at <= self.now { Ok(()) } else { Err(Refusal::of(Common::Ahead { at, when })) }
    }

    /// Refuses what is said to come at a time that has passed.
    fn ahead(&self, at: Instant) -> Result<(), Refusal> {
        if at > self.now { Ok(()) } else { Err(Refusal::of(Common::Passed(at))) }
    }

    /// Refuses what is said to have happened before that which it follows (A69).
    fn follows(&self, earlier: Earlier, since: Instant) -> Result<(), Refusal> {
        if !self.dated || self.now >= since {
            return Ok(());
        }
        Err(Refusal::of(Common::Backwards { at: self.now, earlier, since }))
    }

    /// The incident, for what can have happened since its receipt.
    fn incident(&self, number: Number) -> Result<&'a Incident, Refusal> {
        let incident = self.incident_of_any_time(number)?;
        self.follows(Earlier::Receipt, incident.received)?;
        Ok(incident)
    }

    fn incident_of_any_time(&self, number: Number) -> Result<&'a Incident, Refusal> {
        self.desk.world().incident(number).ok_or_else(|| Refusal::no_such(Common::NoIncident(number)))
    }

    /// The incident, unless it is resolved or closed, for what can have happened since it was last
    /// reopened after closing.
    fn open_incident(&self, number: Number) -> Result<&'a Incident, Refusal> {
        let incident = self.open_incident_of_any_time(number)?;
        self.follows(Earlier::Receipt, incident.received)?;
        self.follows(Earlier::Reopening, incident.life.began())?;
        Ok(incident)
    }

    fn open_incident_of_any_time(&self, number: Number) -> Result<&'a Incident, Refusal> {
        let incident = self.incident_of_any_time(number)?;
        if incident.is_open() {
            return Ok(incident);
        }
        Err(Refusal::of(Common::NotOpen { number, stage: incident.stage(self.now) }))
    }

    fn contract(&self, incident: &Incident) -> Result<&'a Contract, Refusal> {
        self.desk.contract(incident).map(|contract| &**contract).ok_or_else(|| {
            let pack = self.desk.world().pack(incident).cloned();
            Refusal::no_such(Common::NoPackOf { number: incident.number, pack })
        })
    }

    fn update_contract(&self) -> Result<&'a Contract, Refusal> {
        let contract = self.desk.update_contract(self.now).map(|contract| &**contract);
        contract.ok_or_else(|| Refusal::no_such(Common::NoUpdateRules))
    }
}

/// One event for one incident.
fn change(number: Number, change: Change) -> Event {
    Event::Incident { number, change }
}

/// Refuses empty text.
fn required(text: &Text, part: Part) -> Result<(), Refusal> {
    if text.is_empty() { Err(Refusal::of(Common::Missing(part))) } else { Ok(()) }
}
