//! The rounds of a clock: one for each cycle of the incident, and where the contract says so one
//! more for each answer of the customer that is waited for (A23, A68).

use smallvec::SmallVec;

use crate::domain::base::instant::Instant;
use crate::domain::calendar::Calendar;
use crate::domain::contract::{
    ClockRule, Contract, Limit, MetIf, OnReclassify, OnWait, Priority, Stop, Target,
};
use crate::domain::facts::life::{Bound, Course, End, Life, Phase, Segment};

/// One way of a clock from its beginning to the act that stops it, or to the next round.
pub(super) struct Round<'a> {
    pub contract: &'a Contract,
    pub cycle: u16,
    /// 0 for the first of its cycle.
    pub place: u16,
    pub begins: Instant,
    /// Where the next round begins; `Instant::MAX` for the last one.
    pub ends: Instant,
    /// The act that stopped it.
    pub stop: Option<Instant>,
    /// By moment, without gaps unless a call without a request came first.
    pub pieces: SmallVec<[Piece<'a>; 2]>,
    /// When it was recorded as missed.
    pub breach: Option<Instant>,
}

/// A part of a round in which priority, target and counting stay the same.
#[derive(Clone, Copy)]
pub(super) struct Piece<'a> {
    pub from: Instant,
    /// `Instant::MAX` when open.
    pub to: Instant,
    pub priority: Priority,
    /// `None` where the contract knows no such clock for the priority.
    pub target: Option<&'a Target>,
    /// What is promised, where it binds.
    pub limit: Option<Limit>,
    pub counts: bool,
}

impl<'a> Piece<'a> {
    pub fn calendar(&self, contract: &'a Contract) -> Option<&'a Calendar> {
        self.target.map(|target| contract.calendar(target.counting))
    }
}

/// Most clocks have one.
pub(super) type Rounds<'a> = SmallVec<[Round<'a>; 1]>;

/// All rounds of one clock, the last one at the end. None while no request was made.
pub(super) fn rounds<'a>(
    rule: &'a ClockRule,
    contract: &'a Contract,
    life: &Life,
    course: &Course,
) -> Rounds<'a> {
    let mut begins: SmallVec<[(u16, u16, Instant); 2]> = SmallVec::new();
    for cycle in 0..=course.cycle() {
        let requested = course.requested(cycle);
        if requested < Instant::MAX {
            begins.push((cycle, 0, requested));
            let answers = answers(rule, contract, course, cycle).filter(|answer| *answer > requested);
            begins.extend((1..).zip(answers).map(|(place, answer)| (cycle, place, answer)));
        }
    }
    let mut rounds = Rounds::new();
    for (index, (cycle, place, begins_at)) in begins.iter().copied().enumerate() {
        let next = begins.get(index + 1);
        let ends = next.map_or(Instant::MAX, |next| match next.0 == cycle {
            true => next.2,
            false => course.began(next.0),
        });
        let breach = life.breaches().iter().filter(|breach| *breach.clock == *rule.name);
        let breach = breach.map(|breach| breach.at).find(|at| *at > begins_at && *at <= ends);
        let mut round = Round {
            contract,
            cycle,
            place,
            begins: begins_at,
            ends,
            stop: stop(rule, course, (cycle, place), begins_at, ends),
            pieces: SmallVec::new(),
            breach,
        };
        round.collect(rule, life, course);
        // One that lasted for no time at all leaves nothing to judge.
        if !round.pieces.is_empty() {
            rounds.push(round);
        }
    }
    rounds
}

/// Where the clock begins anew in a cycle: when the answer to a question of the desk arrives. One
/// that an act stopped for good before then does not, an answer to the customer is owed again.
fn answers<'a>(
    rule: &'a ClockRule,
    contract: &'a Contract,
    course: &'a Course,
    cycle: u16,
) -> impl Iterator<Item = Instant> + use<'a> {
    let settings = &contract.settings;
    let anew = settings.on_wait == OnWait::Restart;
    let open = move |answer: Instant| {
        let stopped = stop(rule, course, (cycle, 0), course.began(cycle), answer);
        rule.stops.contains(&Stop::Answered) || stopped.is_none()
    };
    let answers = course.answers().filter(move |(at, of, priority)| {
        anew && *of == cycle && open(*at) && !settings.never_pause.contains(&priority.number())
    });
    answers.map(|(at, ..)| at)
}

/// The first act that stops the clock in a round, unless reopening showed that it did not. What was
/// done before the request stops the first round at once.
fn stop(
    rule: &ClockRule,
    course: &Course,
    (cycle, place): (u16, u16),
    from: Instant,
    to: Instant,
) -> Option<Instant> {
    let stops = course.ends().iter().filter(|end| {
        end.cycle == cycle
            && end.lifted.is_none()
            && rule.stops.contains(&end.stop)
            && (place == 0 || end.at >= from)
            && end.at < to
    });
    stops.map(|end| end.at.max(from)).min()
}

impl<'a> Round<'a> {
    fn collect(&mut self, rule: &'a ClockRule, life: &Life, course: &Course) {
        let set: SmallVec<[(Instant, i64); 1]> = life.set_targets(&rule.name).collect();
        let cycle = self.cycle;
        let mut cuts: SmallVec<[Instant; 2]> = SmallVec::new();
        for (segment, end) in course.stretches().filter(|(segment, _)| segment.cycle == cycle) {
            let (from, to) = (segment.from.max(self.begins), end.min(self.ends));
            if !segment.bound.has_clocks() || from > to || segment.from >= self.ends {
                continue;
            }
            let paused_to = self.paused_to(rule, course, &segment, to).clamp(from, to);
            cuts.clear();
            cuts.extend([from, paused_to]);
            cuts.extend(set.iter().map(|(at, _)| *at).filter(|at| *at > from && *at < to));
            cuts.sort_unstable();
            for (index, cut) in cuts.iter().enumerate() {
                let next = cuts.get(index + 1).copied().unwrap_or(to);
                let target = set.iter().rfind(|(at, _)| at <= cut).map(|(_, seconds)| *seconds);
                self.push(rule, &segment, (*cut, next), *cut >= paused_to, target);
            }
        }
    }

    fn push(
        &mut self,
        rule: &'a ClockRule,
        segment: &Segment,
        (from, to): (Instant, Instant),
        counts: bool,
        set: Option<i64>,
    ) {
        let target = rule.target(segment.priority);
        let by_desk = set.map(|seconds| Limit { seconds, in_workdays: false, met_if: MetIf::AtMost });
        let promised = target.and_then(|target| target.limit.or(by_desk));
        let limit = promised.filter(|_| segment.bound == Bound::Bound);
        // A class that held for no time at all is no part of the way.
        if from < to {
            self.pieces.push(Piece { from, to, priority: segment.priority, target, limit, counts });
        }
    }

    /// Up to where the clock stands in a segment; its beginning when it runs.
    fn paused_to(&self, rule: &ClockRule, course: &Course, segment: &Segment, end: Instant) -> Instant {
        match segment.phase {
            _ if self.held(rule, course, segment.from) => end,
            Phase::Open | Phase::Resolved => segment.from,
            Phase::Waiting { .. } if !self.pauses(segment.priority) => segment.from,
            Phase::Waiting { until } => until.unwrap_or(end).min(end),
        }
    }

    /// Restored at `at` by what this round has seen, until it is reopened: the time does not count
    /// (A24). A workaround from before an answer does not hold the fresh clock (A23).
    fn held(&self, rule: &ClockRule, course: &Course, at: Instant) -> bool {
        let own = |end: &&End| end.cycle == self.cycle && (self.place == 0 || end.at >= self.begins);
        rule.stops.contains(&Stop::Restored)
            && course.ends().iter().filter(own).any(|end| {
                end.stop == Stop::Restored && end.at <= at && end.lifted.is_none_or(|lifted| at < lifted)
            })
    }

    fn pauses(&self, priority: Priority) -> bool {
        let settings = &self.contract.settings;
        settings.on_wait != OnWait::Run && !settings.never_pause.contains(&priority.number())
    }

    /// Number under which steps of this round are recorded once each.
    pub fn key(&self) -> u32 {
        (u32::from(self.cycle) << 16) | u32::from(self.place)
    }

    pub fn retroactive(&self) -> bool {
        self.contract.settings.on_reclassify == OnReclassify::Retroactive
    }
}
