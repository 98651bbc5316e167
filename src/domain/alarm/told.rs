//! An alarm in words.

use super::{Alarm, Kind, What};
use crate::domain::calendar::Calendar;
use crate::domain::clock::{self, Reading};
use crate::domain::contract::{ClockRule, Column, Contract, Limit, RuleId};
use crate::domain::desk::Desk;
use crate::domain::duty::{self, DutyKind};
use crate::domain::escalation;
use crate::domain::event::Entity;
use crate::domain::incident::Incident;
use crate::domain::instant::Instant;
use crate::domain::span;
use crate::domain::table::Id;
use crate::domain::zone;

/// What an alarm says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub tenant: Option<Id>,
    pub rule: Rule,
    /// One line.
    pub text: String,
    /// The command that handles it.
    pub act: String,
}

/// A sentence with the contract that it belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rule {
    /// Id of the contract's pack.
    pub pack: Box<str>,
    /// Number of the fact or ruling; none where the contract has none for it.
    pub id: Option<RuleId>,
}

/// `F200 innovaphone-rental`
impl std::fmt::Display for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (&self.id, self.pack.is_empty()) {
            (Some(id), false) => write!(f, "{id} {}", self.pack),
            (None, _) => f.write_str(&self.pack),
            (Some(id), true) => f.write_str(id),
        }
    }
}

impl Alarm {
    /// `incident I-4711`, `account 88`: what it is about, with what that is.
    pub fn about(&self) -> String {
        match &self.about {
            Entity::Incident(number) => format!("incident {number}"),
            Entity::Server(id) => format!("server {id}"),
            Entity::Tenant(id) => format!("tenant {id}"),
            Entity::Reseller(id) => format!("reseller {id}"),
            Entity::Release(id) => format!("release {id}"),
            Entity::Account(id) => format!("account {id}"),
            Entity::DataCentre(id) => format!("data centre {id}"),
            Entity::Desk => "desk".to_owned(),
        }
    }

    /// Its words, as they are at `now`.
    pub fn told(&self, desk: &Desk, now: Instant) -> Told {
        match (&self.what, &self.about) {
            (What::Said(said), _) => Told {
                tenant: said.tenant.clone(),
                rule: said.rule.clone(),
                text: said.text.clone(),
                act: said.act.clone(),
            },
            (what, Entity::Incident(number)) => {
                let known = desk.world().incident(*number);
                let known = known.and_then(|incident| Some((incident, &**desk.contract(incident)?)));
                known.map_or_else(Told::nothing, |(i, contract)| self.incident(desk, i, contract, what, now))
            }
            _ => Told::nothing(),
        }
    }

    fn incident(
        &self,
        desk: &Desk,
        incident: &Incident,
        contract: &Contract,
        what: &What,
        now: Instant,
    ) -> Told {
        let number = incident.number;
        let (what, rule, act) = match what {
            What::Clock(index) => clock_told(self.kind, incident, contract, *index, now),
            What::Level(level) => level_told(desk, incident, contract, *level, now),
            What::Owed(duty) => owed_told(desk, incident, contract, *duty, now),
            What::Incident | What::Said(_) => {
                let (what, act) = match self.kind {
                    Kind::Unowned => ("unowned", format!("pikett incident take {number}")),
                    _ => ("not started", format!("pikett incident start {number}")),
                };
                (what.to_owned(), critical_rule(incident, contract), act)
            }
        };
        let tenant = desk.world().tenants.get(incident.tenant);
        let name = tenant.map(|tenant| tenant.definition.name.to_uppercase()).unwrap_or_default();
        Told {
            tenant: desk.world().tenants.id(incident.tenant).parse().ok(),
            rule: Rule::of(contract, rule.as_ref()),
            text: format!("{number} {name}  {what}"),
            act,
        }
    }
}

impl Told {
    fn nothing() -> Self {
        Self { tenant: None, rule: Rule::default(), text: String::new(), act: String::new() }
    }
}

/// What, rule and act.
type Words = (String, Option<RuleId>, String);

fn reading(rule: &ClockRule, contract: &Contract, incident: &Incident, now: Instant) -> Option<Reading> {
    clock::read(rule, contract, &incident.life, now)
}

/// `start 135% of 2h30`
fn used(rule: &ClockRule, contract: &Contract, incident: &Incident, now: Instant) -> String {
    let read = || {
        let reading = reading(rule, contract, incident, now)?;
        let counting = rule.target(incident.class.priority)?.counting;
        Some((reading.percent?, length(reading.target?, contract.calendar(counting))))
    };
    match read() {
        Some((percent, limit)) => format!("{} {percent}% of {}", rule.name, limit),
        None => rule.name.to_string(),
    }
}

/// A target as it is given: `10.0wd`, `2h30`.
fn length(limit: Limit, calendar: &Calendar) -> String {
    if limit.in_workdays { calendar.workdays(limit.seconds) } else { span::short(limit.seconds) }
}

/// The sentence that sets a clock's target.
fn target_rule(rule: &ClockRule, incident: &Incident) -> Option<RuleId> {
    let target = rule.target(incident.class.priority);
    target.and_then(|target| target.cites.first().cloned())
}

fn clock_told(kind: Kind, incident: &Incident, contract: &Contract, index: usize, now: Instant) -> Words {
    let Some(rule) = contract.clocks.get(index) else { return Words::default() };
    let number = incident.number;
    let act = match rule.column {
        _ if incident.is_open() && incident.owner.is_none() => format!("pikett incident take {number}"),
        Some(Column::Start) => format!("pikett incident start {number}"),
        Some(Column::Restore) => format!("pikett incident resolve {number} --cause TEXT"),
        None if rule.stops.contains(&crate::domain::contract::Stop::Phoned) => {
            format!("pikett incident call {number}")
        }
        None => format!("pikett incident publish {number}"),
    };
    let missed = if kind == Kind::Missed { ": MISSED" } else { "" };
    (format!("{}{missed}", used(rule, contract, incident, now)), target_rule(rule, incident), act)
}

fn level_told(desk: &Desk, incident: &Incident, contract: &Contract, level: u8, now: Instant) -> Words {
    let steps = || contract.ladder.iter().filter(|step| step.level == level);
    // A level that was reached under a higher class stays due.
    let own = steps().find(|step| step.priorities.contains(&incident.class.priority));
    let step = own.or_else(|| steps().next());
    let start = contract.clocks.iter().find(|rule| rule.column == Some(Column::Start));
    let used = start.filter(|_| own.is_some()).map(|rule| used(rule, contract, incident, now));
    let used = used.map(|used| format!("{used} -> ")).unwrap_or_default();
    let who = step.map_or("", |step| escalation::callee_or_nobody(desk, contract, step));
    let rule = step.and_then(|step| step.cites.first().cloned());
    let act = format!("pikett incident escalate {} --level {level} --reason TEXT", incident.number);
    (format!("{used}ESCALATE: {who}"), rule, act)
}

fn owed_told(desk: &Desk, incident: &Incident, contract: &Contract, kind: DutyKind, now: Instant) -> Words {
    let number = incident.number;
    let open = duty::open(incident, contract, desk.world(), now).into_iter().find(|duty| duty.kind == kind);
    let rule = open.and_then(|duty| duty.rule);
    let clock = |at| zone::wall(desk.world().zone, at);
    let (what, act) = match kind {
        DutyKind::NoCall => {
            ("nobody has spoken on the phone".to_owned(), format!("pikett incident call {number}"))
        }
        DutyKind::NoCode | DutyKind::WrongCode | DutyKind::UncheckedCode => {
            let what = match kind {
                DutyKind::NoCode => "out of hours without the code",
                DutyKind::WrongCode => "out of hours with a wrong code",
                _ => "out of hours, and the code could not be checked",
            };
            (what.to_owned(), format!("pikett incident caller {number} --code CODE"))
        }
        DutyKind::CallerUnclear => {
            ("who asked is not clear".to_owned(), format!("pikett incident caller {number} NAME"))
        }
        DutyKind::NoRequest => {
            let what = "a call, and no request was made yet: no clock runs";
            (what.to_owned(), format!("pikett incident publish {number}"))
        }
        DutyKind::NewsOwed => (
            "the customer waits for news".to_owned(),
            format!("pikett incident note {number} TEXT --contact phone"),
        ),
        DutyKind::NoEta => ("no ETA was given".to_owned(), format!("pikett incident eta {number} +2h")),
        DutyKind::EtaPassed => {
            let eta = incident.eta.map(clock).unwrap_or_default();
            (format!("the ETA {eta} has passed"), format!("pikett incident eta {number} +2h"))
        }
        DutyKind::AskAgain => {
            let wants = incident.waiting(now).map(|waiting| waiting.wants.to_string());
            let wants = wants.unwrap_or_default();
            (format!("ask again for {wants}"), format!("pikett incident note {number} TEXT"))
        }
        DutyKind::NoAccess => {
            ("development has no access".to_owned(), format!("pikett incident access {number}"))
        }
        DutyKind::NoOutage => {
            let act = format!("pikett incident telephony {number} down");
            ("no calls are possible, and no outage was begun".to_owned(), act)
        }
        other => (other.chip().into_owned(), format!("pikett incident show {number}")),
    };
    (what, rule, act)
}

/// What the contract says of a critical incident: its first target, or what makes it critical.
fn critical_rule(incident: &Incident, contract: &Contract) -> Option<RuleId> {
    let rule = contract.clocks.iter().find(|rule| rule.column == Some(Column::Start));
    let target = rule.and_then(|rule| target_rule(rule, incident));
    let level = || contract.level(incident.class.priority).cites.first().cloned();
    target.or_else(level)
}
