//! The rollout of a release over all servers: how far it is, and whether it is halted (F083).

use serde::{Deserialize, Serialize};

use super::contract::UpdateRules;
use super::instant::Instant;
use super::release::Urgency;
use super::server::Server;
use super::slot::{Outcome, Slot};
use super::text::Text;
use super::world::World;

/// Whether a rollout goes on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rollout {
    pub halt: Option<Halt>,
    /// When it was resumed last: failures before that were dealt with.
    pub resumed: Option<Instant>,
    /// The release is a hotfix: little tested, it may break something else (F258).
    pub hotfix: bool,
    /// Urgent, the release became stable without the test version that comes before every update
    /// (F082).
    pub untested: bool,
    /// Sequence number of the last record that changed it.
    pub touched: u64,
}

/// Nobody is updated until it is resumed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Halt {
    pub at: Instant,
    /// Who halted it; the rule itself where that was no person's wish.
    pub by: Text,
    pub reason: Text,
}

/// What can happen to a rollout.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RolloutChange {
    /// `by_rule` says that failures did it, not a person.
    Halted {
        reason: Text,
        by_rule: bool,
    },
    Resumed {
        reason: Text,
    },
    /// The release is a hotfix, or is none after all.
    Hotfix {
        hotfix: bool,
    },
    /// The release became stable without a test version before it, for this weighty reason (F082).
    Untested {
        urgency: Urgency,
    },
}

impl RolloutChange {
    pub fn kind(&self) -> &'static str {
        match self {
            RolloutChange::Halted { .. } => "rollout-halted",
            RolloutChange::Resumed { .. } => "rollout-resumed",
            RolloutChange::Hotfix { .. } => "hotfix",
            RolloutChange::Untested { .. } => "untested",
        }
    }
}

/// Servers by how far they are with a release.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Servers that have it or are to get it.
    pub of: usize,
    pub done: usize,
    pub running: usize,
    /// Failed or rolled back, and not planned anew.
    pub failed: usize,
    /// Of each wave, from the first: servers that are through, of how many.
    pub waves: Vec<(usize, usize)>,
}

/// The last slot of each server for a release.
pub fn slots<'a>(world: &'a World, release: &str) -> impl Iterator<Item = (&'a Server, &'a Slot)> {
    let servers = world.servers.rows().map(|(_, server)| server);
    servers.filter_map(move |server| Some((server, server.slot(release)?)))
}

/// How far a rollout is.
pub fn tally(world: &World, release: &str) -> Tally {
    let mut tally = Tally::default();
    for (_, slot) in slots(world, release) {
        let done = slot.done().is_some();
        tally.of += 1;
        tally.done += usize::from(done);
        tally.running += usize::from(slot.is_open() && slot.started.is_some());
        tally.failed += usize::from(!slot.is_open() && !done);
        let Some(wave) = slot.wave.map(usize::from).filter(|wave| *wave > 0) else { continue };
        if tally.waves.len() < wave {
            tally.waves.resize(wave, (0, 0));
        }
        let (through, all) = &mut tally.waves[wave - 1];
        *through += usize::from(done);
        *all += 1;
    }
    tally
}

/// Start of the first server's update to a release: the start of the version's rollout (A33). A
/// server that tries the test version is not part of it (F082, F090).
pub fn begin(world: &World, release: &str) -> Option<Instant> {
    let servers = world.servers.rows().filter(|(_, server)| server.test(release).is_none());
    let of_release =
        servers.flat_map(|(_, server)| &server.slots).filter(|slot| slot.release.as_str() == release);
    of_release.map(|slot| slot.started.unwrap_or(slot.effective)).min()
}

/// Failures since the rollout was resumed last.
pub fn failures(world: &World, release: &str) -> usize {
    let resumed = world.rollouts.by_id(release).and_then(|rollout| rollout.resumed);
    let all = world.servers.rows().flat_map(|(_, server)| &server.slots);
    let ends = all.filter(|slot| slot.release.as_str() == release).filter_map(|slot| slot.end.as_ref());
    ends.filter(|end| end.outcome != Outcome::Done && resumed.is_none_or(|resumed| end.at > resumed)).count()
}

/// Whether one more failure halts the rollout by rule.
pub fn halts_with_next(world: &World, rules: &UpdateRules, release: &str) -> bool {
    let halted = world.rollouts.by_id(release).is_some_and(|rollout| rollout.halt.is_some());
    let most = usize::from(rules.halt_after);
    !halted && most > 0 && failures(world, release) + 1 >= most
}
