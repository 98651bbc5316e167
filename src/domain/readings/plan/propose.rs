//! The desk as a problem for the planner, and the answer as slots or a refusal.

use std::collections::{BTreeMap, HashMap};
use std::num::NonZeroU32;

use chrono::NaiveDate;

use super::{Blocked, Job, Opening, Outcome, Problem, Proposal, Start, solve};
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::version::Version;
use crate::domain::base::waves::Waves;
use crate::domain::base::zone;
use crate::domain::contract::{Contract, UpdateRules};
use crate::domain::facts::release::{Release, Stage};
use crate::domain::facts::server::Server;
use crate::domain::facts::slot::Slot;
use crate::domain::facts::window::Occurrence;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::fitting::{Fitting, Unfit};
use crate::domain::readings::nights;
use crate::domain::readings::refusal::{Common, NoStart, OfPlan, OfRelease, OfUpdate, Refusal, Thing};

/// A rollout that is wished for, with everything it is judged by.
#[derive(Clone)]
pub struct Rollout<'a> {
    pub desk: &'a Desk,
    pub contract: &'a Contract,
    pub rules: &'a UpdateRules,
    pub release: &'a Release,
    pub now: Instant,
    /// No slot before.
    pub from: Instant,
    /// No slot after.
    pub until: Instant,
    /// Only these servers; all when it is empty.
    pub only: Vec<Id>,
    pub waves: Waves,
    pub soak: NonZeroU32,
    pub per_night: u32,
}

/// Slots for every server that lacks the release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    /// By wave, start and server.
    pub slots: Vec<Proposal>,
    pub left_out: Vec<(Id, LeftOut)>,
}

/// Why a server needs no slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// It runs that version or a newer one.
    Runs,
    /// An update to it is planned or running.
    Planned,
}

/// Days ahead that are looked at when no end is given.
const DAYS: i64 = 60;

/// The window whose occurrence several servers may share: its data centre or the server itself,
/// and the start.
type Key<'a> = (&'a Id, Instant);

impl<'a> Rollout<'a> {
    /// A rollout by the contract's own figures, beginning as soon as there is a day to send the
    /// notices.
    ///
    /// # Errors
    /// There is no such release, it is a test version, or its rollout is halted.
    pub fn new(desk: &'a Desk, release: &str, now: Instant) -> Result<Self, Refusal> {
        let world = desk.world();
        let found = world
            .releases
            .by_id(release)
            .ok_or_else(|| Refusal::none_of(Thing::Release, release, world.releases.ids()))?;
        let contract = desk.update_contract(now).map(|contract| &**contract);
        let (contract, rules) = contract
            .and_then(|contract| Some((contract, contract.updates.as_ref()?)))
            .ok_or_else(|| Refusal::no_such(Common::NoUpdateRules))?;
        if found.stage == Stage::Test {
            let reason = OfPlan::TestVersion(found.version.clone());
            return Err(Refusal::against(contract, Some(&rules.cites.test_first), reason));
        }
        if let Some(halt) = world.halt(release) {
            let is = OfRelease::Halted { since: halt.at, reason: halt.reason.clone() };
            return Err(Refusal::of(OfUpdate::Release { release: found.version.clone(), is }));
        }
        let first = if found.urgent.is_some() { 0 } else { rules.warn_days };
        let (one, soak) = (NonZeroU32::MIN, NonZeroU32::new(rules.soak_nights.into()));
        Ok(Self {
            desk,
            contract,
            rules,
            release: found,
            now,
            from: zone::plus_days(world.zone, now, first),
            until: zone::plus_days(world.zone, now, first + DAYS),
            only: Vec::new(),
            waves: Waves::new(rules.waves.clone()).unwrap_or_else(|_| Waves::one()),
            soak: soak.unwrap_or(one),
            per_night: rules.per_night.into(),
        })
    }

    /// Begins at `from`, and looks as many days ahead as if it had been left to itself.
    pub fn beginning(self, from: Instant) -> Self {
        Self { from, until: zone::plus_days(self.desk.world().zone, from, DAYS), ..self }
    }

    /// No slot may begin before: what is wished, and the notice can still be given (F085).
    fn earliest(&self) -> Instant {
        let announced = if self.release.urgent.is_some() { self.now + 1 } else { from_notice(self) };
        self.from.max(announced)
    }

    /// Slots that keep every rule.
    ///
    /// # Errors
    /// The rule that stands in the way, or that the search gave out.
    pub fn propose(&self) -> Result<Proposed, Refusal> {
        let (wanted, left_out) = self.servers();
        let problem = self.problem(&wanted);
        match solve(&problem) {
            Outcome::Planned(plan) => Ok(Proposed { slots: plan.slots, left_out }),
            Outcome::Impossible(Blocked::NoStart { servers }) => Err(self.no_start(servers)),
            Outcome::Impossible(blocked) => Err(self.blocked(blocked)),
            Outcome::Unsettled(reach) => Err(Refusal::of(OfPlan::Unsettled(reach))),
        }
    }

    /// Those that lack the release, and those that need no slot.
    fn servers(&self) -> (Vec<&'a Server>, Vec<(Id, LeftOut)>) {
        let (mut wanted, mut left_out) = (Vec::new(), Vec::new());
        let version = self.release.version.as_str();
        let newest: Option<Version> = version.parse().ok();
        for (id, server) in self.desk.world().servers.rows() {
            if !self.only.is_empty() && !self.only.contains(id) {
                continue;
            }
            let runs: Option<Version> = server.version.parse().ok();
            let has = server.version.as_str() == version
                || newest.as_ref().zip(runs.as_ref()).is_some_and(|(newest, runs)| runs >= newest);
            if has {
                left_out.push((id.clone(), LeftOut::Runs));
            } else if server.slot(version).is_some_and(Slot::is_open) {
                left_out.push((id.clone(), LeftOut::Planned));
            } else {
                wanted.push(server);
            }
        }
        (wanted, left_out)
    }

    /// Everything the planner has to know, and nothing else.
    fn problem(&self, wanted: &[&'a Server]) -> Problem {
        let world = self.desk.world();
        let taken = self.taken();
        let mut weights: HashMap<&Id, u32> = HashMap::new();
        for (_, tenant) in world.tenants.rows() {
            if let Some(server) = &tenant.definition.server {
                *weights.entry(server).or_default() += 1;
            }
        }
        let mut openings: Vec<Opening> = Vec::new();
        let mut known: HashMap<Key<'a>, usize> = HashMap::new();
        let mut jobs = Vec::with_capacity(wanted.len());
        for server in wanted {
            let mut starts = Vec::new();
            for (occurrence, at) in self.starts(server) {
                let key = self.key(server, occurrence);
                let opening = *known.entry(key).or_insert_with(|| {
                    let gone = taken.windows.get(&key).copied().unwrap_or(0);
                    let left = occurrence.capacity.map(|capacity| u32::from(capacity).saturating_sub(gone));
                    openings.push(Opening { night: occurrence.night, left });
                    openings.len() - 1
                });
                starts.push(Start { opening, at });
            }
            let id = &server.definition.id;
            let weight = weights.get(id).copied().unwrap_or(0);
            let reseller = server.definition.reseller.clone();
            jobs.push(Job { server: id.clone(), reseller, weight, starts });
        }
        let (per_night, taken) = (self.per_night, taken.nights);
        Problem { jobs, openings, per_night, taken, waves: self.waves.clone(), soak: self.soak }
    }

    /// Occurrences in which the server can be updated, with the first start that fits in each: one
    /// a night, and none in a night that has another update of it.
    fn starts(&self, server: &'a Server) -> Vec<(Occurrence, Instant)> {
        let world = self.desk.world();
        let fitting = self.fitting(server);
        let from = self.earliest();
        let busy: Vec<NaiveDate> = server
            .slots
            .iter()
            .filter(|s| s.is_open())
            .map(|s| nights::of(world, server, s.effective))
            .collect();
        let all = world.place(server).occurrences(from, self.until).into_iter();
        let free = all.filter(|occurrence| !busy.contains(&occurrence.night));
        let fits = |o: Occurrence| Some((o, fitting.first_clear(o, from).filter(|at| *at <= self.until)?));
        free.filter_map(fits).collect()
    }

    fn fitting(&self, server: &'a Server) -> Fitting<'a> {
        let (desk, contract, rules) = (self.desk, self.contract, self.rules);
        Fitting { desk, contract, rules, server, release: self.release.version.as_str() }
    }

    fn key(&self, server: &'a Server, occurrence: Occurrence) -> Key<'a> {
        (self.desk.world().place(server).shared.unwrap_or(&server.definition.id), occurrence.start)
    }

    /// Room that other updates have taken.
    fn taken(&self) -> Taken<'a> {
        let world = self.desk.world();
        let mut taken = Taken::default();
        for (_, server) in world.servers.rows() {
            for slot in &server.slots {
                if slot.effective < self.now || slot.effective > self.until {
                    continue;
                }
                let night = nights::of(world, server, slot.effective);
                *taken.nights.entry((server.definition.reseller.clone(), night)).or_default() += 1;
                if let Some(occurrence) = world.place(server).occurrence(slot.effective) {
                    *taken.windows.entry(self.key(server, occurrence)).or_default() += 1;
                }
            }
        }
        taken
    }

    fn blocked(&self, blocked: Blocked) -> Refusal {
        let rule = match blocked {
            Blocked::Windows(_) => self.rules.cites.capacity.as_ref(),
            Blocked::Resellers { .. } => self.rules.cites.spread.as_ref(),
            _ => Some(&self.rules.cites.rollout),
        };
        Refusal::against(self.contract, rule, OfPlan::Blocked(blocked))
    }

    /// Why these servers have no start: the reason of the first, which most often is that of all.
    fn no_start(&self, servers: Vec<Id>) -> Refusal {
        let first = servers.first().and_then(|id| self.desk.world().servers.by_id(id.as_str()));
        let why = first.map_or(NoStart::Unknown, |server| self.why_none(server));
        let noticed = self.release.urgent.is_some() || self.from >= from_notice(self);
        let rule = match why {
            NoStart::NoWindowKnown => Some(&self.rules.cites.fixed),
            NoStart::NoneOpens { .. } if !noticed => Some(&self.rules.cites.notice),
            NoStart::Backup => Some(&self.rules.cites.backup),
            _ => Some(&self.rules.cites.window),
        };
        Refusal::against(self.contract, rule, OfPlan::NoStart { servers, why })
    }

    fn why_none(&self, server: &'a Server) -> NoStart {
        let place = self.desk.world().place(server);
        if place.windows.is_empty() {
            return NoStart::NoWindowKnown;
        }
        let (from, until) = (self.earliest(), self.until);
        let Some(open) = place.occurrences(from, until).into_iter().next() else {
            return NoStart::NoneOpens { from, until };
        };
        let fitting = self.fitting(server);
        let at = open.start.max(from);
        match fitting.hours(at).and_then(|()| fitting.backup(at)).and_then(|()| fitting.window(at)) {
            Err(Unfit::Backup { .. }) => NoStart::Backup,
            Err(Unfit::RunsOver { .. }) => NoStart::TooShort,
            Err(_) => NoStart::OfficeHours,
            Ok(()) => NoStart::Busy,
        }
    }
}

/// The earliest start that can be announced in time.
fn from_notice(rollout: &Rollout<'_>) -> Instant {
    zone::plus_days(rollout.desk.world().zone, rollout.now, rollout.rules.notice_days)
}

#[derive(Default)]
struct Taken<'a> {
    nights: BTreeMap<(Id, NaiveDate), u32>,
    windows: HashMap<Key<'a>, u32>,
}
