//! The update schedule as it stands: one line for each server's update.

use std::collections::HashMap;

use super::desk::Desk;
use super::rollout;
use super::update::{self, Notice, NoticeLimits};
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::facts::server::Server;
use crate::domain::facts::slot::{Deferral, Outcome, Progress, Slot};
use crate::domain::facts::tenant::Tenant;
use crate::domain::world::World;

/// One update of one server, with everything that is read off it.
#[derive(Clone, Copy, Debug)]
pub struct UpdateLine<'a> {
    pub server: &'a Server,
    pub slot: &'a Slot,
    pub stage: RolloutStage,
    /// Latest start that a deferral can reach.
    pub latest: Instant,
    pub notice: Notice,
    /// Latest moment for the notice, as far as it can still be kept.
    pub notice_due: Instant,
    /// The notice was not sent in time for the version's rollout as a whole (A33).
    pub missed_rollout: bool,
    /// The rollout of its release is halted.
    pub halted: bool,
    /// Nobody at the reseller can be reached by a notice (F081).
    pub unreachable: bool,
    /// The active deferral, or the last one that was decided.
    pub deferral: Option<&'a Deferral>,
    pub security_critical: bool,
    pub urgent: bool,
    /// Urgent, it became stable without a test version (F082).
    pub untested: bool,
    /// Little tested (F258).
    pub hotfix: bool,
    /// Tenants on the server.
    pub tenants: usize,
}

/// How far an update is on its way (F082, F083).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RolloutStage {
    /// The release is still a test version.
    Test,
    /// Stable, and no server has it yet.
    Stable,
    /// Some servers have it.
    Rollout,
    /// This server has it.
    Done,
}

/// How the message about an update stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    Notice(Notice),
    /// Nothing is owed for one that failed.
    None,
    Unconfirmed,
    Confirmed,
}

impl RolloutStage {
    pub fn word(self) -> &'static str {
        match self {
            RolloutStage::Test => "test",
            RolloutStage::Stable => "stable",
            RolloutStage::Rollout => "rollout",
            RolloutStage::Done => "done",
        }
    }
}

impl UpdateLine<'_> {
    /// How its message stands: the notice before an update, the success message after one.
    pub fn message(&self) -> Message {
        match (self.slot.is_open(), self.slot.done(), self.slot.confirmed) {
            (true, ..) => Message::Notice(self.notice),
            (false, None, _) => Message::None,
            (false, Some(_), None) => Message::Unconfirmed,
            (false, Some(_), Some(_)) => Message::Confirmed,
        }
    }

    /// In at most four letters what the server is at, which says more than how far the rollout is.
    pub fn code(&self) -> &'static str {
        match (self.slot.progress(), self.stage) {
            (Progress::Running, _) => "runs",
            (Progress::Failed, _) => "FAIL",
            (Progress::RolledBack, _) => "back",
            (Progress::Done, _) | (_, RolloutStage::Done) => "done",
            _ if self.halted => "HALT",
            (_, RolloutStage::Test) => "test",
            (_, RolloutStage::Stable) => "stbl",
            (_, RolloutStage::Rollout) => "roll",
        }
    }
}

/// Done updates stay in the schedule for this long, in seconds: until their success message is
/// sent, and a day longer.
const KEPT: i64 = 86_400;

/// Every update that is planned, or done a short while ago, by start.
pub fn lines(desk: &Desk, now: Instant) -> Vec<UpdateLine<'_>> {
    let world = desk.world();
    let slots =
        world.servers.rows().flat_map(|(_, server)| server.slots.iter().map(move |slot| (server, slot)));
    // Of several attempts the last one counts.
    let last = slots
        .filter(|(server, slot)| server.slot(slot.release.as_str()).is_some_and(|s| std::ptr::eq(s, *slot)));
    let shown = last.filter(|(_, slot)| match &slot.end {
        None => true,
        Some(end) if now - end.at < KEPT => true,
        // What failed stays until it is planned anew, what succeeded until its message is sent.
        Some(end) => match end.outcome {
            Outcome::Done => slot.confirmed.is_none(),
            Outcome::Failed { .. } => true,
            Outcome::RolledBack { .. } => false,
        },
    });
    let sums = Sums::of(world);
    let mut lines: Vec<UpdateLine<'_>> =
        shown.map(|(server, slot)| line(desk, server, slot, &sums.about(server, slot), now)).collect();
    lines.sort_by_key(|line| (line.slot.effective, line.server.definition.id.clone()));
    lines
}

/// The line of one server's update to one release.
pub fn find<'a>(desk: &'a Desk, server: &str, release: &str, now: Instant) -> Option<UpdateLine<'a>> {
    let server = desk.world().servers.by_id(server)?;
    let slot = server.slot(release)?;
    let world = desk.world();
    let here = |tenant: &Tenant| tenant.definition.server.as_ref() == Some(&server.definition.id);
    let about = About {
        begin: rollout::begin(world, release),
        begun: rollout::tally(world, release).done > 0,
        tenants: world.tenants.rows().filter(|(_, tenant)| here(tenant)).count(),
    };
    Some(line(desk, server, slot, &about, now))
}

/// What a line needs to know of all the others.
#[derive(Clone, Copy, Default)]
struct About {
    /// Start of the version's rollout.
    begin: Option<Instant>,
    /// Some server has it.
    begun: bool,
    tenants: usize,
}

/// The same for every line at once.
struct Sums<'a> {
    releases: HashMap<&'a str, (Option<Instant>, bool)>,
    tenants: HashMap<&'a Id, usize>,
}

impl<'a> Sums<'a> {
    fn of(world: &'a World) -> Self {
        let releases = world.releases.ids().map(|id| {
            let begun = rollout::tally(world, id).done > 0;
            (id, (rollout::begin(world, id), begun))
        });
        let mut tenants: HashMap<&Id, usize> = HashMap::new();
        for server in world.tenants.rows().filter_map(|(_, tenant)| tenant.definition.server.as_ref()) {
            *tenants.entry(server).or_default() += 1;
        }
        Self { releases: releases.collect(), tenants }
    }

    fn about(&self, server: &Server, slot: &Slot) -> About {
        let (begin, begun) = self.releases.get(slot.release.as_str()).copied().unwrap_or_default();
        let tenants = self.tenants.get(&server.definition.id).copied().unwrap_or(0);
        About { begin, begun, tenants }
    }
}

fn line<'a>(
    desk: &'a Desk,
    server: &'a Server,
    slot: &'a Slot,
    about: &About,
    now: Instant,
) -> UpdateLine<'a> {
    let world = desk.world();
    let release = world.releases.by_id(slot.release.as_str());
    let (security_critical, urgent) =
        release.map_or((false, false), |r| (r.security_critical, r.urgent.is_some()));
    let rules = desk.update_contract(now).and_then(|contract| contract.updates.as_ref());
    let deferral = slot.active_deferral().or(slot.deferrals.last());
    let version = slot.release.as_str();
    let begin = about.begin.filter(|_| !urgent);
    let limits = rules.map(|rules| NoticeLimits::of(rules, world.zone, slot, begin));
    let due = limits.map_or(slot.standard, |limits| limits.due(now));
    let reseller = server.reseller.and_then(|reseller| world.resellers.get(reseller));
    UpdateLine {
        server,
        slot,
        stage: stage(desk, slot, about.begun),
        latest: rules.map_or(slot.standard, |rules| update::latest(rules, world.zone, slot)),
        notice: rules.map_or(Notice::Waived, |rules| {
            // What was sent is judged by the slot's own date, what is owed by the earlier limit.
            let due = if slot.noticed().is_some() { limits.map_or(due, |l| l.own) } else { due };
            Notice::of(rules, world.zone, slot, due, urgent, now)
        }),
        notice_due: due,
        missed_rollout: limits.is_some_and(|limits| limits.missed_rollout(slot, now)),
        halted: world.halt(version).is_some(),
        unreachable: !reseller.is_some_and(crate::domain::facts::party::Reseller::can_be_notified),
        deferral,
        security_critical,
        urgent,
        untested: world.is_untested(slot.release.as_str()),
        hotfix: world.is_hotfix(slot.release.as_str()),
        tenants: about.tenants,
    }
}

fn stage(desk: &Desk, slot: &Slot, begun: bool) -> RolloutStage {
    let world = desk.world();
    if slot.done().is_some() {
        return RolloutStage::Done;
    }
    let tested = world
        .releases
        .by_id(slot.release.as_str())
        .is_some_and(|r| r.stage == crate::domain::facts::release::Stage::Stable);
    if !tested {
        return RolloutStage::Test;
    }
    if begun { RolloutStage::Rollout } else { RolloutStage::Stable }
}

/// How many servers have a release, of how many that have it or are to get it.
pub fn progress(desk: &Desk, release: &str) -> (usize, usize) {
    let slots = rollout::slots(desk.world(), release);
    slots.fold((0, 0), |(done, all), (_, slot)| (done + usize::from(slot.done().is_some()), all + 1))
}
