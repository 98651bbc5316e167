//! What an act is decided on, and what deciding takes.

use std::cell::RefCell;

use uuid::Uuid;

use crate::domain::acts::judgement::{Check, Claim};
use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::contract::{Contract, Rule};
use crate::domain::facts::event::{Event, Via};
use crate::domain::facts::incident::{Change, Incident};
use crate::domain::readings::desk::Desk;
use crate::domain::readings::finding::Finding;
use crate::domain::readings::refusal::{Common, Earlier, Part, Refusal, When};

/// What an act is decided on.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    pub desk: &'a Desk,
    pub now: Instant,
    pub by: &'a Text,
    pub via: Via,
    /// Id of the command: another one for each.
    pub id: Uuid,
    /// Somebody said when it happened; without that it is now, whatever the clock shows.
    pub dated: bool,
    /// What was judged on the way.
    pub checks: &'a RefCell<Vec<Check>>,
    /// Somebody looks at it: what is only there to be seen is worked out too.
    pub seen: bool,
}

/// An act that can be decided.
pub trait Decide {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal>;
}

impl<'a> Scene<'a> {
    /// Notes something that is judged and does not end it.
    pub fn check(&self, check: Check) {
        self.checks.borrow_mut().push(check);
    }

    /// Notes all that was judged in another room; where some of it refuses, the act is refused.
    pub fn judged(&self, checks: Vec<Check>) {
        self.checks.borrow_mut().extend(checks);
    }

    /// Refuses it, and goes on: whoever fills in a form sees everything that is wrong at once.
    pub fn refuses(&self, refusal: Refusal) {
        self.check(Check::Refuses(refusal));
    }

    /// Refuses it where something is not as it has to be, and goes on.
    pub fn unless(&self, judged: Result<(), Refusal>) {
        judged.unwrap_or_else(|refusal| self.refuses(refusal));
    }

    /// Notes what is only there to be seen.
    pub fn show(&self, check: impl FnOnce() -> Option<Check>) {
        if let Some(check) = self.seen.then(check).flatten() {
            self.check(check);
        }
    }

    /// Shows what would follow.
    pub fn foresee(&self, contract: &Contract, findings: impl FnOnce() -> Vec<Finding>) {
        for Finding { what, rule, fine } in self.seen.then(findings).unwrap_or_default() {
            let (claim, rule) = (Claim::Follows(what), contract.quoted(rule.as_ref()));
            self.check(if fine { Check::Holds(claim, rule) } else { Check::Warns(claim, rule) });
        }
    }

    /// Asks for a text, and goes on.
    pub fn demand(&self, text: &Text, part: Part, rule: Option<&Rule>) {
        match required(text, part) {
            Ok(()) => self.check(Check::duty(true, Claim::Given(part), rule)),
            Err(refusal) => self.refuses(refusal),
        }
    }

    /// Whether it says how things are elsewhere rather than what somebody does here: a file that is
    /// read in is the state of the world, and needs no earlier stage (A72).
    pub fn is_told(&self) -> bool {
        matches!(self.via, Via::Import | Via::Demo)
    }

    /// Refuses what is said to have happened at a time that has not come.
    pub fn past(&self, at: Instant, when: When) -> Result<(), Refusal> {
        if at <= self.now { Ok(()) } else { Err(Refusal::of(Common::Ahead { at, when })) }
    }

    /// Refuses what is said to come at a time that has passed.
    pub fn ahead(&self, at: Instant) -> Result<(), Refusal> {
        if at > self.now { Ok(()) } else { Err(Refusal::of(Common::Passed(at))) }
    }

    /// Refuses what is said to have happened before that which it follows (A69).
    pub fn follows(&self, earlier: Earlier, since: Instant) -> Result<(), Refusal> {
        if !self.dated || self.now >= since {
            return Ok(());
        }
        Err(Refusal::of(Common::Backwards { at: self.now, earlier, since }))
    }

    /// The incident, for what can have happened since its receipt.
    pub fn incident(&self, number: Number) -> Result<&'a Incident, Refusal> {
        let incident = self.incident_of_any_time(number)?;
        self.follows(Earlier::Receipt, incident.received)?;
        Ok(incident)
    }

    pub fn incident_of_any_time(&self, number: Number) -> Result<&'a Incident, Refusal> {
        self.desk.world().incident(number).ok_or_else(|| Refusal::no_such(Common::NoIncident(number)))
    }

    /// The incident, unless it is resolved or closed, for what can have happened since it was last
    /// reopened after closing.
    pub fn open_incident(&self, number: Number) -> Result<&'a Incident, Refusal> {
        let incident = self.open_incident_of_any_time(number)?;
        self.follows(Earlier::Receipt, incident.received)?;
        self.follows(Earlier::Reopening, incident.life.began())?;
        Ok(incident)
    }

    pub fn open_incident_of_any_time(&self, number: Number) -> Result<&'a Incident, Refusal> {
        let incident = self.incident_of_any_time(number)?;
        if incident.is_open() {
            return Ok(incident);
        }
        Err(Refusal::of(Common::NotOpen { number, stage: incident.stage(self.now) }))
    }

    pub fn contract(&self, incident: &Incident) -> Result<&'a Contract, Refusal> {
        self.desk.contract(incident).map(|contract| &**contract).ok_or_else(|| {
            let pack = self.desk.world().pack(incident).cloned();
            Refusal::no_such(Common::NoPackOf { number: incident.number, pack })
        })
    }

    pub fn update_contract(&self) -> Result<&'a Contract, Refusal> {
        let contract = self.desk.update_contract(self.now).map(|contract| &**contract);
        contract.ok_or_else(|| Refusal::no_such(Common::NoUpdateRules))
    }
}

/// One event for one incident.
pub fn change(number: Number, change: Change) -> Event {
    Event::Incident { number, change }
}

/// Refuses empty text.
pub fn required(text: &Text, part: Part) -> Result<(), Refusal> {
    if text.is_empty() { Err(Refusal::of(Common::Missing(part))) } else { Ok(()) }
}
