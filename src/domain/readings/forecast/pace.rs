//! How long the desk works on an incident: the median of what it resolved of late, by priority.

use crate::domain::base::instant::Instant;
use crate::domain::base::table::Name;
use crate::domain::contract::{Priority, Stop};
use crate::domain::facts::incident::Incident;
use crate::domain::facts::life::Phase;
use crate::domain::world::World;

/// Resolved incidents without which nothing is said.
pub const NEEDED: usize = 5;
/// How far the desk looks back.
pub const DAYS: i64 = 90;
/// Of more than these the last ones count.
const LATEST: usize = 30;
/// Resolved and closed incidents that are looked at, the latest first.
const LOOKED_AT: usize = 1_000;

/// The pace of one priority.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pace {
    /// Incidents that it rests on.
    pub of: usize,
    /// Seconds of work from its begin to the restoration, without waiting for the customer; nights are in it.
    pub median: i64,
}

/// By priority, and over all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paces {
    by: [Pace; 4],
    all: Pace,
    /// Who has resolved any of them.
    pub(super) hands: Vec<Name>,
}

impl Pace {
    /// `lengths` with the latest first.
    fn of(mut lengths: Vec<i64>) -> Self {
        lengths.truncate(LATEST);
        lengths.sort_unstable();
        // Of an even number the greater one of the middle: rather too careful.
        let median = lengths.get(lengths.len() / 2).copied().unwrap_or_default();
        Self { of: lengths.len(), median }
    }

    pub fn is_known(self) -> bool {
        self.of >= NEEDED
    }
}

impl Paces {
    pub(super) fn of(world: &World, now: Instant) -> Self {
        let queue = world.queue();
        let ended = queue.numbers().skip(queue.open()).take(LOOKED_AT);
        let mut done: Vec<(Instant, Priority, i64)> = Vec::new();
        let mut hands = Vec::new();
        for incident in ended.filter_map(|number| world.incident(number)) {
            let Some((restored, seconds)) = worked(incident).filter(|(at, _)| *at > now - DAYS * 86_400)
            else {
                continue;
            };
            done.push((restored, incident.class.priority, seconds));
            hands.extend(incident.owner.filter(|owner| !hands.contains(owner)));
        }
        done.sort_by(|a, b| b.cmp(a));
        let lengths = |wanted: Option<Priority>| {
            let own = done.iter().filter(|(_, priority, _)| wanted.is_none_or(|wanted| wanted == *priority));
            own.map(|(_, _, seconds)| *seconds).collect()
        };
        let by = Priority::ALL.map(|priority| Pace::of(lengths(Some(priority))));
        Self { by, all: Pace::of(lengths(None)), hands }
    }

    pub fn pace(&self, priority: Priority) -> Pace {
        self.by.get(priority.index()).copied().unwrap_or_default()
    }

    /// How long an incident keeps somebody: as its own priority does, or as all of them where too few of its own
    /// were resolved. None where neither is known.
    pub(super) fn keeps(&self, priority: Priority) -> Option<i64> {
        let own = Some(self.pace(priority)).filter(|pace| pace.is_known());
        own.or(Some(self.all).filter(|pace| pace.is_known())).map(|pace| pace.median)
    }
}

/// When it was restored, and how long that took since work began; nothing of what was not worked on, or not
/// read whole.
fn worked(incident: &Incident) -> Option<(Instant, i64)> {
    if incident.life.is_incomplete() {
        return None;
    }
    let (started, restored) = (incident.life.stopped(Stop::Started)?, incident.life.stopped(Stop::Restored)?);
    (started <= restored).then(|| (restored, work(incident, started, restored)))
}

/// Seconds between two moments in which an incident did not wait for the customer.
pub(super) fn work(incident: &Incident, from: Instant, to: Instant) -> i64 {
    let course = incident.life.course();
    let open = course.stretches().filter(|(segment, _)| segment.phase == Phase::Open);
    open.map(|(segment, end)| (end.min(to) - segment.from.max(from)).max(0)).sum()
}
