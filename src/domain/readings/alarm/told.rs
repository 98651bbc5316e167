//! What an alarm says, read from what it is about.

use super::Kind;
use super::act::{Act, OnIncident};
use super::meaning::{Clocked, Meaning, OfIncident, Used};
use super::raised::{Alarm, Rule, What};
use crate::domain::base::instant::Instant;
use crate::domain::base::span::Length;
use crate::domain::base::table::Id;
use crate::domain::base::week::Week;
use crate::domain::contract::{ClockRule, Column, Contract, RuleId, Stop};
use crate::domain::facts::entity::Entity;
use crate::domain::facts::incident::Incident;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::duty::{self, DutyKind};
use crate::domain::readings::{callee, clock, escalation};

/// What an alarm says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub tenant: Option<Id>,
    pub rule: Rule,
    pub meaning: Meaning,
    /// What handles it.
    pub act: Act,
}

impl Alarm {
    /// What it says at `now`.
    pub fn told(&self, desk: &Desk, now: Instant) -> Told {
        match (&self.what, &self.about) {
            (What::Said(said), _) => Told {
                tenant: said.tenant.clone(),
                rule: said.rule.clone(),
                meaning: said.meaning.clone(),
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
        let (is, rule, act) = match what {
            What::Clock(index) => clock_told(self.kind, incident, contract, *index, now),
            What::Level(level) => level_told(desk, incident, contract, *level, now),
            What::Unreachable(level, at) => unreachable_told(desk, incident, contract, (*level, *at), now),
            What::Owed(duty) => owed_told(desk, incident, contract, *duty, now),
            What::Incident | What::Said(_) => {
                let (is, act) = match self.kind {
                    Kind::Unowned => (OfIncident::Unowned, OnIncident::Take),
                    _ => (OfIncident::NotStarted, OnIncident::Start),
                };
                (is, critical_rule(incident, contract), act)
            }
        };
        let tenant = desk.world().tenants.get(incident.tenant);
        let name = tenant.map(|tenant| tenant.definition.name.as_str().into()).unwrap_or_default();
        Told {
            tenant: desk.world().tenants.id(incident.tenant).parse().ok(),
            rule: Rule::of(contract, rule.as_ref()),
            meaning: Meaning::Incident { number, name, is },
            act: match what {
                // Somebody on call makes it reachable, whoever else is away.
                What::Unreachable(_, at) => {
                    let week = Week::at(desk.world().zone, (*at).max(now));
                    Act::SetOnCall { week, pack: contract.id.clone() }
                }
                _ => Act::Incident(number, act),
            },
        }
    }
}

impl Told {
    fn nothing() -> Self {
        let act = Act::Show(super::act::Shown::Nothing);
        Self { tenant: None, rule: Rule::default(), meaning: Meaning::Gone, act }
    }
}

/// What, rule and act.
type Parts = (OfIncident, Option<RuleId>, OnIncident);

/// `start 135% of 2h30`
fn clocked(rule: &ClockRule, contract: &Contract, incident: &Incident, now: Instant) -> Clocked {
    let read = || {
        let reading = clock::read(rule, contract, &incident.life, now)?;
        let counting = rule.target(incident.class.priority)?.counting;
        let limit = reading.target?;
        let of = match limit.in_workdays {
            true => Length::Workdays(contract.calendar(counting).tenths(limit.seconds) * 100),
            false => Length::Seconds(limit.seconds),
        };
        Some(Used { percent: reading.percent?, of })
    };
    Clocked { clock: rule.name.clone(), used: read() }
}

/// The sentence that sets a clock's target.
fn target_rule(rule: &ClockRule, incident: &Incident) -> Option<RuleId> {
    let target = rule.target(incident.class.priority);
    target.and_then(|target| target.cites.first().cloned())
}

fn clock_told(kind: Kind, incident: &Incident, contract: &Contract, index: usize, now: Instant) -> Parts {
    let missed = kind == Kind::Missed;
    let Some(rule) = contract.clocks.get(index) else {
        let clock = Clocked { clock: "".into(), used: None };
        return (OfIncident::Clock { clock, missed }, None, OnIncident::Show);
    };
    let act = ending(rule, incident);
    let clock = clocked(rule, contract, incident, now);
    (OfIncident::Clock { clock, missed }, target_rule(rule, incident), act)
}

/// What has to be done so that a clock ends: what its contract stops it by. Before that somebody takes the
/// incident.
pub fn ending(rule: &ClockRule, incident: &Incident) -> OnIncident {
    match rule.stops.first() {
        _ if incident.is_open() && incident.owner.is_none() => OnIncident::Take,
        Some(Stop::Started) => OnIncident::Start,
        Some(Stop::Answered) => OnIncident::Tell,
        Some(Stop::Phoned) => OnIncident::Call,
        Some(Stop::Published) => OnIncident::Publish,
        Some(Stop::Restored) => OnIncident::Resolve,
        None => OnIncident::Show,
    }
}

fn level_told(desk: &Desk, incident: &Incident, contract: &Contract, level: u8, now: Instant) -> Parts {
    let steps = || contract.ladder.iter().filter(|step| step.level == level);
    // A level that was reached under a higher class stays due.
    let own = steps().find(|step| step.priorities.contains(&incident.class.priority));
    let step = own.or_else(|| steps().next());
    let start = contract.clocks.iter().find(|rule| rule.column == Some(Column::Start));
    let clock = start.filter(|_| own.is_some()).map(|rule| clocked(rule, contract, incident, now));
    let who = step.map(|step| callee::call(desk, contract, step, now).named()).unwrap_or_default();
    let rule = step.and_then(|step| step.cites.first().cloned());
    (OfIncident::Level { clock, who }, rule, OnIncident::Escalate(level))
}

fn unreachable_told(
    desk: &Desk,
    incident: &Incident,
    contract: &Contract,
    (level, at): (u8, Instant),
    now: Instant,
) -> Parts {
    let step = escalation::step(contract, incident, level);
    let who = step.map(|step| callee::call(desk, contract, step, at.max(now)).named()).unwrap_or_default();
    let rule = step.and_then(|step| step.cites.first().cloned());
    (OfIncident::Unreachable { level, at, who }, rule, OnIncident::Show)
}

fn owed_told(desk: &Desk, incident: &Incident, contract: &Contract, kind: DutyKind, now: Instant) -> Parts {
    let open = duty::open(incident, contract, desk.world(), now).into_iter().find(|duty| duty.kind == kind);
    let rule = open.and_then(|duty| duty.rule);
    let is = match kind {
        DutyKind::EtaPassed => OfIncident::EtaPassed(incident.eta),
        DutyKind::AskAgain => {
            OfIncident::AskAgain(incident.waiting(now).map(|waiting| waiting.wants.clone()))
        }
        other => OfIncident::Owed(other),
    };
    let act = match kind {
        DutyKind::NoCall => OnIncident::Call,
        DutyKind::NoCode | DutyKind::WrongCode | DutyKind::UncheckedCode => OnIncident::GiveCode,
        DutyKind::CallerUnclear => OnIncident::NameCaller,
        DutyKind::NoRequest => OnIncident::Publish,
        DutyKind::NewsOwed => OnIncident::Tell,
        DutyKind::NoEta | DutyKind::EtaPassed => OnIncident::Eta,
        DutyKind::AskAgain => OnIncident::Note,
        DutyKind::NoAccess => OnIncident::GrantAccess,
        DutyKind::NoOutage => OnIncident::BeginOutage,
        DutyKind::NoTicket
        | DutyKind::Details { .. }
        | DutyKind::NotReproduced
        | DutyKind::CheckFailed
        | DutyKind::NotCovered => OnIncident::Show,
    };
    (is, rule, act)
}

/// What the contract says of a critical incident: its first target, or what makes it critical.
fn critical_rule(incident: &Incident, contract: &Contract) -> Option<RuleId> {
    let rule = contract.clocks.iter().find(|rule| rule.column == Some(Column::Start));
    let target = rule.and_then(|rule| target_rule(rule, incident));
    let level = || contract.level(incident.class.priority).cites.first().cloned();
    target.or_else(level)
}
