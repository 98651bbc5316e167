//! All clocks of one incident at once, for those who ask several things of them: to work them out takes
//! longer than the answers.

use std::cell::OnceCell;

use smallvec::SmallVec;

use super::reading;
use super::round::{Rounds, rounds};
use crate::domain::base::instant::Instant;
use crate::domain::contract::{ClockRule, Contract, Priority};
use crate::domain::facts::life::{Bound, Course, Life};

/// Most contracts have no more clocks.
const FEW: usize = 4;

/// The clocks of one incident, each worked out when somebody asks for it. Those without a target at any
/// time of its life are no part of it; most incidents have several of these.
pub struct Ways<'a> {
    pub contract: &'a Contract,
    pub life: &'a Life,
    pub course: Course,
    /// In the contract's order.
    ways: SmallVec<[OnceCell<Option<Way<'a>>>; FEW]>,
}

/// One clock with all its rounds.
pub struct Way<'a> {
    /// Its place in the contract.
    pub place: usize,
    pub rule: &'a ClockRule,
    rounds: Rounds<'a>,
}

impl<'a> Ways<'a> {
    pub fn of(contract: &'a Contract, life: &'a Life) -> Self {
        let ways = contract.clocks.iter().map(|_| OnceCell::new()).collect();
        Self { contract, life, course: life.course(), ways }
    }

    /// A clock by its place in the contract.
    fn way(&self, place: usize) -> Option<&Way<'a>> {
        let of = || {
            let rule =
                self.contract.clocks.get(place).filter(|rule| is_bound(rule, self.life, &self.course))?;
            Some(Way { place, rule, rounds: rounds(rule, self.contract, self.life, &self.course) })
        };
        self.ways.get(place)?.get_or_init(of).as_ref()
    }

    /// Clocks of which something can still come by itself. Resolving ends the work on an incident, not
    /// every clock of it: some go on until their own act.
    pub fn going_on(&self) -> impl Iterator<Item = &Way<'a>> {
        let stopped = |rule: &ClockRule| rule.stops.iter().any(|stop| self.course.stopped(*stop).is_some());
        let goes_on = move |rule: &ClockRule| !self.life.is_resolved() || !stopped(rule);
        let going_on = self.contract.clocks.iter().enumerate().filter(move |(_, rule)| goes_on(rule));
        going_on.filter_map(|(place, _)| self.way(place))
    }

    /// Where each round of a clock comes to a point, see [`Way::reaches`]; `place` is that of the clock in
    /// its contract.
    pub fn reaches(&self, place: usize, point: Point<'_>) -> ManyReached {
        self.way(place).map(|way| way.reaches(point)).unwrap_or_default()
    }

    /// What lies ahead of one of these clocks.
    pub fn ahead(&self, way: &Way<'_>) -> Ahead {
        let running = way.rounds.last().filter(|round| round.stop.is_none());
        let reading = running.and_then(|round| reading(round, self.course.last().from));
        match reading.map(|reading| (reading.target, reading.due)) {
            None | Some((None, _)) => Ahead::Nothing,
            Some((Some(_), None)) => Ahead::Paused,
            Some((Some(_), Some(due))) => Ahead::Due(due),
        }
    }
}

/// Whether the contract sets a target for this clock at any time of the incident's life.
fn is_bound(rule: &ClockRule, life: &Life, course: &Course) -> bool {
    let set = life.set_targets(&rule.name).next().is_some();
    let limit = |priority| rule.target(priority).is_some_and(|target| set || target.limit.is_some());
    course.segments().iter().any(|segment| segment.bound == Bound::Bound && limit(segment.priority))
}

impl Way<'_> {
    /// When so much of the last round's target is used under one class, past or planned.
    pub fn reaches_under(&self, class: Priority, percent: u16) -> Option<Instant> {
        let crossing = self.rounds.last()?.first(|_, piece| {
            let limit = piece.limit.filter(|_| piece.priority == class)?;
            Some(((limit.seconds * i64::from(percent) + 99) / 100).max(1))
        });
        crossing.map(|crossing| crossing.at)
    }

    /// Where each round comes to a point, past or planned; rounds that were stopped before, or whose
    /// clock stands short of it, are left out.
    pub fn reaches(&self, point: Point<'_>) -> ManyReached {
        let wanted = |percent: u16, seconds: i64| seconds * i64::from(percent);
        let reached = self.rounds.iter().filter_map(|round| {
            let crossing = match point {
                Point::Missed => round.misses(),
                Point::Percent(percent) => round.first(|_, piece| {
                    piece.limit.map(|limit| ((wanted(percent, limit.seconds) + 99) / 100).max(1))
                }),
                Point::Above(percent, classes) => round.first(|_, piece| {
                    let limit = piece.limit.filter(|_| classes.contains(&piece.priority));
                    limit.map(|limit| wanted(percent, limit.seconds) / 100 + 1)
                }),
            }?;
            let (round, began) = (round.key(), round.begins);
            Some(Reached { at: crossing.at, priority: crossing.priority, round, began })
        });
        reached.collect()
    }
}

/// How a clock stands after the last change of the incident's life, whatever the present.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ahead {
    /// Stopped, or without a target.
    Nothing,
    /// Stands until somebody acts, or until a waiting is over.
    Paused,
    /// Used up then, unless somebody acts.
    Due(Instant),
}

/// Something that a round of a clock reaches by itself unless somebody acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// Past or planned; a class that was found later may find it past, then this is the moment of
    /// that class (A21).
    pub at: Instant,
    /// Under which class.
    pub priority: Priority,
    /// Number of the round under which it is recorded once.
    pub round: u32,
    /// First moment of the round.
    pub began: Instant,
}

/// One for each round that comes to a point; most lives have one round.
pub type ManyReached = SmallVec<[Reached; 1]>;

/// What is looked for along a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point<'a> {
    /// So many percent of the target are used: a warning ahead of it.
    Percent(u16),
    /// More than so many percent are used, by the target of one of these classes (A17).
    Above(u16, &'a [Priority]),
    /// The target is missed.
    Missed,
}
