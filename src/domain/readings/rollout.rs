//! The rollout of a release over all servers: how far it is, and whether it is halted (F083).

use crate::domain::base::instant::Instant;
use crate::domain::contract::UpdateRules;
use crate::domain::facts::server::Server;
use crate::domain::facts::slot::{Outcome, Slot};
use crate::domain::world::World;

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
