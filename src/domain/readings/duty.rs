//! What an incident still owes to its contract besides its clocks (F040, F107 to F110,
//! F235, A22, A26, A64).

use super::{admission, watch};
use crate::domain::base::instant::Instant;
use crate::domain::contract::{Channel, Contract, Mark, Priority, Required, RuleId, Scope, Stop};
use crate::domain::facts::code::Given;
use crate::domain::facts::incident::Incident;
use crate::domain::facts::life::Bound;
use crate::domain::world::World;

/// Something that is missing, with the rule that asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    pub kind: DutyKind,
    pub rule: Option<RuleId>,
}

impl Duty {
    /// Number of its rule; empty where there is none.
    pub fn cite(&self) -> &str {
        self.rule.as_deref().unwrap_or_default()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DutyKind {
    /// A critical incident without a phone contact.
    NoCall,
    /// Reported out of hours without the code.
    NoCode,
    /// The code that was given is not the reseller's.
    WrongCode,
    /// A code was given, and the desk knows none of the reseller.
    UncheckedCode,
    /// Who called is still to be found out (A27).
    CallerUnclear,
    /// Not reported through the ticket system.
    NoTicket,
    /// Work has started without an estimated time of restoration.
    NoEta,
    /// The estimated time has passed.
    EtaPassed,
    /// So many of the required details are known (A64).
    Details { said: u8, of: u8 },
    /// The customer asked for news, and was told nothing since (F264).
    NewsOwed,
    /// It is not said whether it happens on a certified platform too (F272).
    NotReproduced,
    /// The customer is to be asked again.
    AskAgain,
    /// The installation on site does not meet the minimum requirements (F040).
    CheckFailed,
    /// It was phoned in and no request was made: nothing is owed yet (F233).
    NoRequest,
    /// It lies with development, which needs access to the system (F256).
    NoAccess,
    /// A critical incident says that no calls can be placed, and no outage was begun (A06).
    NoOutage,
    /// What it is about was bought where the contract does not cover it (F214).
    NotCovered,
}

/// The open duties of an incident at `now`.
pub fn open(incident: &Incident, contract: &Contract, world: &World, now: Instant) -> Vec<Duty> {
    if !incident.is_open() {
        return Vec::new();
    }
    let reporting = &contract.reporting;
    let mut duties = reported(incident, contract, world);
    let mut owe = |missing: bool, kind: DutyKind, cites: &[RuleId]| duties.extend(owed(missing, kind, cites));
    if let Some(functions) = &reporting.functions {
        let failing = &incident.account().failing;
        let placing = &functions.placing;
        let silent = !placing.is_empty() && placing.iter().all(|name| failing.contains(&**name));
        let critical = incident.class.priority == Priority::P1;
        owe(critical && silent && incident.outages.is_empty(), DutyKind::NoOutage, &functions.cites);
    }
    if let Some(cites) = &reporting.development {
        let account = incident.account();
        owe(account.development.is_some() && !account.access, DutyKind::NoAccess, cites);
    }
    if let Some(cites) = &reporting.eta {
        let started = incident.life.stopped(Stop::Started).is_some();
        owe(started && incident.eta.is_none() && !incident.worked_around, DutyKind::NoEta, cites);
        owe(incident.eta.is_some_and(|eta| eta < now) && !incident.worked_around, DutyKind::EtaPassed, cites);
    }
    if let Some(cites) = &reporting.news {
        owe(incident.account().news.is_some(), DutyKind::NewsOwed, cites);
    }
    duties.extend(details(incident, contract));
    duties.extend(beside(incident, contract));
    duties.extend(ask_again(incident, contract, now));
    duties.extend(check_failed(incident, contract, world));
    duties.extend(not_covered(incident, contract));
    duties
}

fn owed(missing: bool, kind: DutyKind, cites: &[RuleId]) -> Option<Duty> {
    missing.then(|| Duty { kind, rule: cites.first().cloned() })
}

/// What is owed for the way in which it was reported (F107 to F109, F233, A22, A27).
fn reported(incident: &Incident, contract: &Contract, world: &World) -> Vec<Duty> {
    let priority = incident.class.priority;
    let reporting = &contract.reporting;
    let called = incident.channel == Channel::Phone || incident.life.stopped(Stop::Phoned).is_some();
    let found_by_us = incident.channel == Channel::Monitoring;
    let mut duties = Vec::new();
    let mut owe = |missing: bool, kind: DutyKind, cites: &[RuleId]| duties.extend(owed(missing, kind, cites));
    if let Some(duty) = reporting.phone.as_ref().filter(|d| d.applies(priority)) {
        owe(!called && !found_by_us, DutyKind::NoCall, &duty.cites);
    }
    if let Some(duty) = reporting.code.as_ref().filter(|d| d.applies(priority)) {
        let out_of_hours = !contract.office.is_open(incident.received) && !found_by_us;
        let (missing, kind) = match incident.code {
            Given::Nothing => (true, DutyKind::NoCode),
            Given::Unchecked => (true, DutyKind::UncheckedCode),
            Given::Wrong => (true, DutyKind::WrongCode),
            Given::Right => (false, DutyKind::NoCode),
        };
        owe(out_of_hours && missing, kind, &duty.cites);
    }
    if let Some(duty) = reporting.ticket.as_ref().filter(|d| d.applies(priority)) {
        let by_ticket =
            incident.channel == Channel::Ticket || incident.life.stopped(Stop::Published).is_some();
        let unrequested = incident.life.bound() == Bound::Unrequested;
        owe(!by_ticket && !found_by_us && !unrequested, DutyKind::NoTicket, &duty.cites);
    }
    if let Some(duty) = &reporting.reporter {
        owe(admission::is_unclear(incident, contract, world), DutyKind::CallerUnclear, &duty.cites);
    }
    if let Some(unrequested) = &reporting.unrequested_by {
        owe(incident.life.bound() == Bound::Unrequested, DutyKind::NoRequest, &unrequested.cites);
    }
    duties
}

/// The required details that the report does not give (A64). What the provider found itself, and
/// what lives in another system, nobody is asked about here.
pub fn missing<'a>(incident: &'a Incident, contract: &'a Contract) -> impl Iterator<Item = &'a Required> {
    let ours = incident.channel == Channel::Monitoring || incident.external.is_some();
    asked(incident, contract).filter(move |required| !ours && !incident.says(required))
}

fn beside(incident: &Incident, contract: &Contract) -> Option<Duty> {
    let missing = missing(incident, contract).find(|required| required.beside)?;
    Some(Duty { kind: DutyKind::NotReproduced, rule: missing.cite().cloned() })
}

/// The details that are asked for with what the incident is about.
fn asked<'a>(incident: &'a Incident, contract: &'a Contract) -> impl Iterator<Item = &'a Required> {
    let component = incident.account().component.as_deref();
    contract.reporting.required.iter().filter(move |required| required.concerns(component))
}

/// How many of the required details are given, and of how many; what is said beside them is none.
pub fn given(incident: &Incident, contract: &Contract) -> (usize, usize) {
    let of = asked(incident, contract).filter(|required| !required.beside).count();
    let missing = missing(incident, contract).filter(|required| !required.beside).count();
    (of - missing, of)
}

fn details(incident: &Incident, contract: &Contract) -> Option<Duty> {
    let first = missing(incident, contract).find(|required| !required.beside)?;
    let count = |n: usize| u8::try_from(n).unwrap_or(u8::MAX);
    let (said, of) = given(incident, contract);
    Some(Duty { kind: DutyKind::Details { said: count(said), of: count(of) }, rule: first.cite().cloned() })
}

fn ask_again(incident: &Incident, contract: &Contract, now: Instant) -> Option<Duty> {
    let waiting = incident.waiting(now)?;
    let over = waiting.until.is_some_and(|until| until <= now);
    let due = waiting.remind.is_some_and(|remind| remind <= now) && !over;
    due.then(|| Duty { kind: DutyKind::AskAgain, rule: contract.settings.cites.on_wait.clone() })
}

/// What was found on site holds for every incident of the tenant: there is one record of it.
fn check_failed(incident: &Incident, contract: &Contract, world: &World) -> Option<Duty> {
    let checklist = contract.checklist.as_ref()?;
    let found = watch::of_incident(incident, world);
    checklist.items.iter().find(|item| found.of(item) == Mark::Fail)?;
    let rule = checklist.cites.first().cloned();
    Some(Duty { kind: DutyKind::CheckFailed, rule })
}

/// The answer for which the contract does not cover what the incident is about, with who asked.
pub fn uncovered<'a>(incident: &'a Incident, contract: &'a Contract) -> Option<(&'a Required, &'a str)> {
    asked(incident, contract).find_map(|required| {
        let answer = incident.account().details.get(&required.key)?;
        (!required.covers(answer)).then_some((required, answer.as_str()))
    })
}

/// Excluded by hand, or by an answer of the report.
fn not_covered(incident: &Incident, contract: &Contract) -> Option<Duty> {
    let excluded = excluded(incident, contract).map(Scope::cite);
    let cite = excluded.or_else(|| Some(uncovered(incident, contract)?.0.cite()))?;
    Some(Duty { kind: DutyKind::NotCovered, rule: cite.cloned() })
}

/// What an incident is about that the contract does not cover.
pub fn excluded<'a>(incident: &Incident, contract: &'a Contract) -> Option<&'a Scope> {
    let scoped = incident.account().scope.as_ref()?;
    contract.scope(&scoped.scope).filter(|scope| !scope.targets)
}
