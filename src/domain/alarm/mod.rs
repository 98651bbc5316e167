//! Everything that wants attention, whatever contract it comes from, as one list (A75).
//!
//! The line on top of the console, its pane of clocks, `pikett check`, `pikett alarms` and the
//! handover all read this list, so that none of them can be quiet about what another one shows.
//!
//! An alarm names what it is about by a few small values; what it says is read only of those that
//! are shown ([`Alarm::told`]), because a desk can have a hundred thousand of them.

pub mod act;
mod incidents;
mod kind;
mod limit;
pub mod meaning;
mod products;
mod servers;
mod tenants;
mod told;

use std::collections::BTreeMap;

use self::act::Act;
use self::meaning::Meaning;
use super::contract::{Contract, RuleId};
use super::desk::Desk;
use super::duty::DutyKind;
use super::equipment::Wrong;
use super::event::Entity;
use super::instant::Instant;
use super::table::Id;
use super::tenant::{Holding, Tenant};
use super::zone;
pub(super) use incidents::wanted_from;
pub use kind::{Kind, Severity};
pub use limit::{Limit, limits};
pub use told::{Rule, Told};

/// Something that wants attention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alarm {
    pub severity: Severity,
    pub kind: Kind,
    /// Since when it is so, as far as that is known.
    pub since: Instant,
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

/// All alarms of a desk, the worst first: by severity, then kind, then the longest standing.
pub fn all(desk: &Desk, now: Instant) -> Vec<Alarm> {
    let mut all = Vec::new();
    incidents::add(&mut all, desk, now);
    servers::add(&mut all, desk, &OnServers::of(desk), now);
    products::add(&mut all, desk, now);
    tenants::add(&mut all, desk, now);
    // Stable, and quick on what comes in sorted runs.
    all.sort_by(|a, b| (a.severity, a.kind, a.since, &a.about).cmp(&(b.severity, b.kind, b.since, &b.about)));
    all
}

/// How many alarms there are of a kind.
pub fn count(alarms: &[Alarm], kind: Kind) -> usize {
    alarms.iter().filter(|alarm| alarm.kind == kind).count()
}

impl Alarm {
    fn said(severity: Severity, kind: Kind, since: Instant, about: Entity, said: Said) -> Self {
        Self { severity, kind, since, about, what: What::Said(Box::new(said)) }
    }

    /// What tells it apart from others of its kind about the same object.
    pub fn part(&self) -> Part {
        match &self.what {
            What::Clock(index) => Part::Clock(*index),
            What::Level(_) | What::Incident => Part::Whole,
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

impl Rule {
    /// One of a contract's own sentences.
    fn of<'r>(contract: &Contract, id: impl Into<Option<&'r RuleId>>) -> Self {
        Self { pack: contract.id.clone(), id: id.into().cloned() }
    }
}

/// Which contracts the tenants of each server hold.
struct OnServers<'a>(BTreeMap<&'a Id, Vec<&'a Tenant>>);

impl<'a> OnServers<'a> {
    fn of(desk: &'a Desk) -> Self {
        let mut on: BTreeMap<&Id, Vec<&Tenant>> = BTreeMap::new();
        for (_, tenant) in desk.world().tenants.rows() {
            if let Some(server) = &tenant.definition.server {
                on.entry(server).or_default().push(tenant);
            }
        }
        Self(on)
    }

    /// Whether a server falls under a contract: one of its tenants holds it or names none at all, or
    /// nobody is on it yet. What another contract says is never told about it (A73).
    fn falls_under(&self, server: &Id, contract: &Contract) -> bool {
        let Some(here) = self.0.get(server) else { return true };
        here.iter().any(|tenant| tenant.definition.contracts.is_empty() || tenant.holds(&contract.id))
    }
}

/// The first instant of a contract that a tenant holds; now where that was not written down.
fn begun(desk: &Desk, holding: &Holding, now: Instant) -> Instant {
    holding.begins.map_or(now, |day| zone::midnight(desk.world().zone, day)).min(now)
}

/// The same by the tenant and the id of the contract.
fn begun_under(desk: &Desk, tenant: &Tenant, pack: &str, now: Instant) -> Instant {
    let holding = tenant.definition.contracts.iter().find(|holding| holding.pack.as_str() == pack);
    holding.map_or(now, |holding| begun(desk, holding, now))
}
