//! The desk as a problem for the planner, and the answer as slots or a refusal.

use std::collections::{BTreeMap, HashMap};
use std::num::NonZeroU32;

use chrono::NaiveDate;

use super::{Blocked, Job, Opening, Outcome, Problem, Proposal, Start, Waves, solve};
use crate::domain::contract::{Contract, RuleId, UpdateRules};
use crate::domain::desk::Desk;
use crate::domain::fitting::{Fitting, Unfit};
use crate::domain::instant::Instant;
use crate::domain::nights;
use crate::domain::refusal::{Common, Refusal, Thing};
use crate::domain::release::{Release, Stage};
use crate::domain::server::Server;
use crate::domain::slot::Slot;
use crate::domain::table::Id;
use crate::domain::version::Version;
use crate::domain::window::Occurrence;
use crate::domain::zone;

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
            let what = format!("{release} is a test version");
            let mend = "declare it stable once it is tested";
            return Err(Refusal::rule(contract, &rules.cites.test_first, what, mend));
        }
        if let Some(halt) = world.halt(release) {
            let what = format!("the rollout of {release} is halted: {}", halt.reason);
            return Err(Refusal::state(
                what,
                format!("`pikett update resume {release} --reason TEXT` lets it go on"),
            ));
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
            Outcome::Impossible(Blocked::NoStart { servers }) => Err(self.no_start(&servers)),
            Outcome::Impossible(blocked) => Err(self.blocked(&blocked)),
            Outcome::Unsettled(reach) => Err(Refusal::state(
                format!("no plan was found, and none ruled out: the search {reach}"),
                "give it more nights with --until, or plan part of the servers",
            )),
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

    fn blocked(&self, blocked: &Blocked) -> Refusal {
        let cites = &self.rules.cites;
        let (rule, mend) = match blocked {
            Blocked::Windows(_) => {
                (cites.capacity.as_ref(), "allow more nights with --until, or more room in the windows")
            }
            Blocked::Resellers { .. } => {
                (cites.spread.as_ref(), "allow more nights with --until, or more with --per-night")
            }
            Blocked::Waves(_) => {
                (Some(&cites.rollout), "allow more nights with --until, or fewer waves with --waves")
            }
            _ => (Some(&cites.rollout), "allow more nights with --until"),
        };
        Refusal::rule(self.contract, rule, format!("no plan is possible: {blocked}"), mend)
    }

    /// Why these servers have no start: the reason of the first, which most often is that of all.
    fn no_start(&self, servers: &[Id]) -> Refusal {
        let first = servers.first().and_then(|id| self.desk.world().servers.by_id(id.as_str()));
        let window = Some(&self.rules.cites.window);
        let (cite, why, mend) = first.map_or((window, String::new(), ""), |server| self.why_none(server));
        let names: Vec<&str> = servers.iter().take(6).map(Id::as_str).collect();
        let more = servers.len() - names.len();
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        let what = format!("no plan is possible: {}{more}: {why}", names.join(", "));
        Refusal::rule(self.contract, cite, what, mend)
    }

    fn why_none(&self, server: &'a Server) -> (Option<&'a RuleId>, String, &'static str) {
        let (world, cites) = (self.desk.world(), &self.rules.cites);
        let place = world.place(server);
        if place.windows.is_empty() {
            let mend = "write down its windows, or those of its data centre";
            return (Some(&cites.fixed), "no maintenance window is known".to_owned(), mend);
        }
        let wall = |at| zone::wall(world.zone, at);
        let from = self.earliest();
        let Some(open) = place.occurrences(from, self.until).into_iter().next() else {
            let (from, until) = (wall(from), wall(self.until));
            let noticed = self.release.urgent.is_some() || self.from >= from_notice(self);
            let cite = if noticed { &cites.window } else { &cites.notice };
            return (
                Some(cite),
                format!("no window opens from {from} to {until}"),
                "allow more nights with --until",
            );
        };
        let fitting = self.fitting(server);
        let at = open.start.max(from);
        match fitting.hours(at).and_then(|()| fitting.backup(at)).and_then(|()| fitting.window(at)) {
            Err(Unfit::Backup { .. }) => (
                Some(&cites.backup),
                "every window meets the daily backup".to_owned(),
                "move the backup or the window",
            ),
            Err(Unfit::RunsOver { .. }) => {
                let why = "no window is open for as long as the update takes".to_owned();
                (Some(&cites.window), why, "make a window longer")
            }
            Err(_) => (Some(&cites.window), "every window meets office hours".to_owned(), "move the window"),
            Ok(()) => {
                let why = "every night has another update of it".to_owned();
                (Some(&cites.window), why, "allow more nights with --until")
            }
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
