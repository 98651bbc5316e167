//! An alarm, and what tells it apart from others.

use super::act::Act;
use super::kind::{Kind, Severity};
use super::meaning::Meaning;
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::zone;
use crate::domain::contract::{Contract, RuleId};
use crate::domain::facts::entity::Entity;
use crate::domain::facts::tenant::{Holding, Tenant};
use crate::domain::readings::desk::Desk;
use crate::domain::readings::duty::DutyKind;
use crate::domain::readings::finding::Wrong;

/// Something that wants attention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alarm {
    pub severity: Severity,
    pub kind: Kind,
    /// Since when it is so, as far as that is known.
    pub since: Instant,
    /// Until when somebody can keep it from coming, where that is known.
    pub until: Option<Instant>,
    pub about: Entity,
    pub what: What,
}

/// Which of several alarms of one kind about one object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A clock of the incident, by its place in the contract.
    Clock(usize),
    /// A level of the incident's ladder.
    Level(u8),
    /// A level that nobody can be reached for, and when it comes.
    Unreachable(u8, Instant),
    /// Something else that is owed to the incident.
    Owed(DutyKind),
    /// The incident as a whole.
    Incident,
    /// Read already: there are few of these, and what they say comes from readings that are gone later.
    Said(Box<Said>),
}

/// What an alarm says that is not about an incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub part: Part,
    pub tenant: Option<Id>,
    pub rule: Rule,
    pub meaning: Meaning,
    /// What handles it.
    pub act: Act,
}

/// Which of several alarms, or limits, of one kind about one object.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// There is one only.
    Whole,
    /// A clock, by its place in the contract.
    Clock(usize),
    Duty(DutyKind),
    /// The release, product or contract that it concerns.
    Named(Box<str>),
    Equipment(Wrong),
}

impl Alarm {
    pub(super) fn said(severity: Severity, kind: Kind, since: Instant, about: Entity, said: Said) -> Self {
        Self { severity, kind, since, until: None, about, what: What::Said(Box::new(said)) }
    }

    /// What tells it apart from others of its kind about the same object.
    pub fn part(&self) -> Part {
        match &self.what {
            What::Clock(index) => Part::Clock(*index),
            What::Level(_) | What::Unreachable(..) | What::Incident => Part::Whole,
            What::Owed(duty) => Part::Duty(*duty),
            What::Said(said) => said.part.clone(),
        }
    }
}

impl Part {
    /// The release, product or contract; empty where it is told apart by none.
    pub fn name(&self) -> &str {
        match self {
            Part::Named(name) => name,
            Part::Whole | Part::Clock(_) | Part::Duty(_) | Part::Equipment(_) => "",
        }
    }
}

/// The first instant of a contract that a tenant holds; now where that was not written down.
pub(super) fn begun(desk: &Desk, holding: &Holding, now: Instant) -> Instant {
    holding.begins.map_or(now, |day| zone::midnight(desk.world().zone, day)).min(now)
}

/// The same by the tenant and the id of the contract.
pub(super) fn begun_under(desk: &Desk, tenant: &Tenant, pack: &str, now: Instant) -> Instant {
    let holding = tenant.definition.contracts.iter().find(|holding| holding.pack.as_str() == pack);
    holding.map_or(now, |holding| begun(desk, holding, now))
}

/// A sentence with the contract that it belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rule {
    /// Id of the contract's pack.
    pub pack: Box<str>,
    /// Number of the fact or ruling; none where the contract has none for it.
    pub id: Option<RuleId>,
}

impl Rule {
    /// One of a contract's own sentences.
    pub(super) fn of<'r>(contract: &Contract, id: impl Into<Option<&'r RuleId>>) -> Self {
        Self { pack: contract.id.clone(), id: id.into().cloned() }
    }
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
