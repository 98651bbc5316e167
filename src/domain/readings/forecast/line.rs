//! What is open, one after the other through the hands of those who work.

use std::collections::BTreeMap;

use super::pace::{Paces, work};
use super::people::{People, open};
use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::contract::Stop;
use crate::domain::facts::incident::Incident;
use crate::domain::world::World;

/// When work on an incident begins and ends, if everything goes as usual.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// Incidents that the same person has before it.
    pub ahead: usize,
    /// Begun already, so many seconds of work ago.
    pub worked: Option<i64>,
    /// When it begins, or now where it has begun.
    pub begins: Instant,
    /// When it ends; none where the work has taken longer than usual already.
    pub ends: Option<Instant>,
    /// Usual seconds of work.
    pub takes: i64,
}

/// One of those who work: from when on they have time, and how much lies before that.
#[derive(Clone, Copy)]
struct Hands {
    free: Instant,
    ahead: usize,
}

/// What has begun goes on first, then the rest in the order of work; what is nobody's goes to whoever is free
/// first. Nothing is foreseen of what belongs to somebody who is not there, nor of a priority whose pace is
/// not known.
pub(super) fn through(
    world: &World,
    paces: &Paces,
    people: &People,
    now: Instant,
) -> BTreeMap<Number, Forecast> {
    let mut hands = vec![Hands { free: now, ahead: 0 }; people.known.len()];
    let mut found = BTreeMap::new();
    let begun = |incident: &&Incident| incident.life.stopped(Stop::Started).is_some();
    let (first, then): (Vec<&Incident>, Vec<&Incident>) = open(world, now).partition(begun);
    for incident in first.into_iter().chain(then) {
        let whose = match incident.owner {
            Some(owner) => people.known.iter().position(|name| *name == owner),
            None => (0..hands.len()).min_by_key(|index| hands.get(*index).map(|own| own.free)),
        };
        let Some(own) = whose.and_then(|index| hands.get_mut(index)) else { continue };
        let Some(takes) = paces.keeps(incident.class.priority) else { continue };
        let worked = incident.life.stopped(Stop::Started).map(|started| work(incident, started, now));
        let begins = if worked.is_some() { now } else { own.free };
        let left = takes - worked.unwrap_or_default();
        let ends = own.free + left.max(0);
        if paces.pace(incident.class.priority).is_known() {
            let ends = (left > 0).then_some(ends);
            found.insert(incident.number, Forecast { ahead: own.ahead, worked, begins, ends, takes });
        }
        *own = Hands { free: ends, ahead: own.ahead + 1 };
    }
    found
}
