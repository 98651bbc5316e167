//! The update schedule as it stands: one line for each server's update.

use super::desk::Desk;
use super::instant::Instant;
use super::server::{Deferral, Server, Slot};
use super::tenant::Tenant;
use super::update::{self, Notice};

/// One update of one server, with everything that is read off it.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    pub server: &'a Server,
    pub slot: &'a Slot,
    pub stage: RolloutStage,
    /// Latest start that a deferral can reach.
    pub latest: Instant,
    pub notice: Notice,
    /// Latest moment for the notice.
    pub notice_due: Instant,
    /// The active deferral, or the last one that was decided.
    pub deferral: Option<&'a Deferral>,
    pub security_critical: bool,
    pub urgent: bool,
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

/// Done updates stay in the schedule for this long, in seconds: until their success message is
/// sent, and a day longer.
const KEPT: i64 = 86_400;

/// Every update that is planned, or done a short while ago, by start.
pub fn lines(desk: &Desk, now: Instant) -> Vec<Line<'_>> {
    let world = desk.world();
    let slots =
        world.servers.rows().flat_map(|(_, server)| server.slots.iter().map(move |slot| (server, slot)));
    let shown = slots.filter(|(_, slot)| match slot.done {
        None => true,
        Some(done) => slot.confirmed.is_none() || now - done < KEPT,
    });
    let mut lines: Vec<Line<'_>> = shown.map(|(server, slot)| line(desk, server, slot, now)).collect();
    lines.sort_by_key(|line| (line.slot.effective, line.server.definition.id.clone()));
    lines
}

/// The line of one server's update to one release.
pub fn find<'a>(desk: &'a Desk, server: &str, release: &str, now: Instant) -> Option<Line<'a>> {
    let server = desk.world().servers.by_id(server)?;
    server.slot(release).map(|slot| line(desk, server, slot, now))
}

fn line<'a>(desk: &'a Desk, server: &'a Server, slot: &'a Slot, now: Instant) -> Line<'a> {
    let world = desk.world();
    let here = |tenant: &Tenant| tenant.definition.server.as_ref() == Some(&server.definition.id);
    let release = world.releases.by_id(slot.release.as_str());
    let (security_critical, urgent) = release.map_or((false, false), |r| (r.security_critical, r.urgent));
    let rules = desk.update_contract(now).and_then(|contract| contract.updates.as_ref());
    let deferral = slot.active_deferral().or(slot.deferrals.last());
    Line {
        server,
        slot,
        stage: stage(desk, slot),
        latest: rules.map_or(slot.standard, |rules| update::latest(rules, world.zone, slot)),
        notice: rules.map_or(Notice::Waived, |rules| Notice::of(rules, world.zone, slot, urgent, now)),
        notice_due: rules.map_or(slot.standard, |rules| update::notice_due(rules, world.zone, slot)),
        deferral,
        security_critical,
        urgent,
        tenants: world.tenants.rows().filter(|(_, tenant)| here(tenant)).count(),
    }
}

fn stage(desk: &Desk, slot: &Slot) -> RolloutStage {
    let world = desk.world();
    if slot.done.is_some() {
        return RolloutStage::Done;
    }
    let tested =
        world.releases.by_id(slot.release.as_str()).is_some_and(|r| r.stage == super::release::Stage::Stable);
    if !tested {
        return RolloutStage::Test;
    }
    let (done, _) = progress(desk, slot.release.as_str());
    if done > 0 { RolloutStage::Rollout } else { RolloutStage::Stable }
}

/// How many servers have a release, of how many that have it or are to get it.
pub fn progress(desk: &Desk, release: &str) -> (usize, usize) {
    let servers = desk.world().servers.rows();
    let slots = servers.filter_map(|(_, server)| server.slot(release));
    slots.fold((0, 0), |(done, all), slot| (done + usize::from(slot.done.is_some()), all + 1))
}
