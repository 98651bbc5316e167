//! Who works on incidents at the moment.

use super::pace::Paces;
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Name;
use crate::domain::contract::Stop;
use crate::domain::facts::incident::Incident;
use crate::domain::facts::roster::Person;
use crate::domain::readings::roster;
use crate::domain::world::World;

/// Whoever works on something, unless the roster has them off, and whoever of the roster is on shift and has
/// worked on something of late.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// By the names under which they act, in the order of the alphabet.
    pub names: Vec<Box<str>>,
    /// The same as references; some of the roster may have none.
    pub(super) known: Vec<Name>,
    /// Whether a roster was asked.
    pub roster: bool,
}

/// Open incidents that are looked at.
pub(super) const MOST: usize = 500;

impl People {
    pub(super) fn of(world: &World, paces: &Paces, now: Instant) -> Self {
        let working = open(world, now).filter(|incident| incident.life.stopped(Stop::Started).is_some());
        let there = |name: Name| match person(world, name) {
            Some(person) => roster::reachable(world, person, None, now).is_ok(),
            None => true,
        };
        let mut known: Vec<Name> =
            working.filter_map(|incident| incident.owner).filter(|n| there(*n)).collect();
        let rostered = |name: &Name| person(world, *name).is_some() && there(*name);
        known.extend(paces.hands.iter().copied().filter(rostered));
        known.sort_by_key(|name| world.names.get(*name));
        known.dedup();
        let names = known.iter().map(|name| world.names.get(*name).into()).collect();
        Self { names, known, roster: !world.roster.is_empty() }
    }
}

/// Who of the roster acts under a name.
fn person(world: &World, name: Name) -> Option<&Person> {
    world.roster.named(world.names.get(name))
}

/// What is open and does not wait, in the order of work.
pub(super) fn open(world: &World, now: Instant) -> impl Iterator<Item = &Incident> {
    let queue = world.queue();
    let all = queue.numbers().take(queue.open().min(MOST));
    all.filter_map(|number| world.incident(number)).filter(move |incident| incident.waiting(now).is_none())
}
