//! The course of a life: what its marks add up to.

use smallvec::SmallVec;

use crate::domain::base::instant::Instant;
use crate::domain::contract::{Priority, Stop};
use crate::domain::facts::life::{Bound, Mark, Phase, Turn};

/// Segments and ends of most lives: no more need a place of their own.
const FEW: usize = 4;

/// A life by its segments and the acts that stop clocks, over all cycles. Worked out when somebody asks:
/// to keep it for every incident would take more than all the rest of it.
#[derive(Clone, Debug)]
pub struct Course {
    /// Of the last cycle: 0 for the first.
    cycle: u16,
    incomplete: bool,
    closed: bool,
    /// Sorted by `from`, never empty.
    segments: SmallVec<[Segment; FEW]>,
    /// By moment.
    ends: SmallVec<[End; FEW]>,
}

/// From `from` until the next segment the incident was in one phase, one priority and one cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    pub from: Instant,
    pub phase: Phase,
    pub priority: Priority,
    pub bound: Bound,
    pub cycle: u16,
    /// A workaround holds the restoration (A24).
    pub held: bool,
}

/// An act that stops a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct End {
    pub at: Instant,
    pub stop: Stop,
    pub cycle: u16,
    /// When the restoration turned out to be none: reopened in the same cycle.
    pub lifted: Option<Instant>,
}

impl Segment {
    /// The same as it stands at `now`: a waiting whose time is up is over.
    fn by(self, now: Instant) -> Self {
        match self.phase {
            Phase::Waiting { until: Some(until) } if until <= now => {
                Self { from: until.max(self.from), phase: Phase::Open, ..self }
            }
            _ => self,
        }
    }
}

impl Course {
    pub(super) fn of(marks: &[Mark]) -> Self {
        let (first, later) = match marks {
            [Mark { at, turn: Turn::Received { priority, bound } }, later @ ..] => {
                let (priority, bound) = (*priority, *bound);
                let phase = Phase::Open;
                (Segment { from: *at, phase, priority, bound, cycle: 0, held: false }, later)
            }
            // Only `Life::bound_by` makes a first mark.
            _ => {
                let (priority, bound) = (Priority::P4, Bound::Unrequested);
                let from = Instant::MIN;
                (Segment { from, phase: Phase::Open, priority, bound, cycle: 0, held: false }, marks)
            }
        };
        let mut segments = SmallVec::new();
        segments.push(first);
        let mut course = Self { cycle: 0, incomplete: false, closed: false, segments, ends: SmallVec::new() };
        for mark in later {
            course.turn(mark.at, &mark.turn);
        }
        course.cycle = course.last().cycle;
        course
    }

    /// Of the last cycle: 0 for the first.
    pub fn cycle(&self) -> u16 {
        self.cycle
    }

    /// Stretches in which phase, priority and cover stay the same, over all cycles; none of a
    /// length below zero, some of zero seconds.
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// The same, each with its end; the last one is open.
    pub fn stretches(&self) -> impl DoubleEndedIterator<Item = (Segment, Instant)> {
        self.segments.iter().enumerate().map(|(index, segment)| {
            let to = self.segments.get(index + 1).map_or(Instant::MAX, |next| next.from);
            (*segment, to)
        })
    }

    /// The segment after the last change, whatever the present.
    pub fn last(&self) -> Segment {
        self.segments[self.segments.len() - 1]
    }

    /// The segment in force at `now`; a waiting whose time is up is over.
    pub fn at(&self, now: Instant) -> Segment {
        let index = self.segments.partition_point(|s| s.from <= now);
        self.segments[index.saturating_sub(1)].by(now)
    }

    /// Acts that stop clocks, by moment.
    pub fn ends(&self) -> &[End] {
        &self.ends
    }

    /// When the act happened that stops a clock, in the last cycle.
    pub fn stopped(&self, stop: Stop) -> Option<Instant> {
        let own = |end: &&End| end.cycle == self.cycle && end.stop == stop && end.lifted.is_none();
        self.ends.iter().find(own).map(|end| end.at)
    }

    /// When a cycle began; the receipt for one that there is not.
    pub fn began(&self, cycle: u16) -> Instant {
        self.segments.iter().find(|s| s.cycle == cycle).unwrap_or(&self.segments[0]).from
    }

    /// When the request was made that binds a cycle: its beginning, or later when a call without a
    /// request came first, or a question that became an incident. Never for a life that is not known
    /// as a whole: it has no clocks.
    pub fn requested(&self, cycle: u16) -> Instant {
        if self.incomplete {
            return Instant::MAX;
        }
        let requested = |s: &&Segment| s.cycle == cycle && s.bound.has_clocks();
        self.segments.iter().find(requested).map_or(Instant::MAX, |segment| segment.from)
    }

    /// When the customer's answer ended a waiting (A23), with the cycle and the priority of that
    /// moment. A planned end that passed without one is no answer.
    pub fn answers(&self) -> impl Iterator<Item = (Instant, u16, Priority)> {
        self.segments.windows(2).filter_map(|pair| match pair {
            [Segment { phase: Phase::Waiting { until }, .. }, next]
                if next.phase == Phase::Open && until.is_none_or(|until| next.from < until) =>
            {
                Some((next.from, next.cycle, next.priority))
            }
            _ => None,
        })
    }

    /// Seconds spent waiting for the customer up to `now`, in the last cycle.
    pub fn waited(&self, now: Instant) -> i64 {
        let waits = self.stretches().filter_map(|(segment, end)| match segment.phase {
            Phase::Waiting { until } if segment.cycle == self.cycle => {
                Some((segment.from, until.unwrap_or(end).min(end)))
            }
            _ => None,
        });
        waits.map(|(from, to)| (to.min(now) - from).max(0)).sum()
    }

    fn push(&mut self, segment: Segment) {
        let same = |last: Segment| Segment { from: segment.from, ..last } == segment;
        if !same(self.last()) {
            self.segments.push(segment);
        }
    }

    fn turn(&mut self, at: Instant, turn: &Turn) {
        // A planned end of waiting that has passed comes first, recorded or not.
        self.push(self.last().by(at));
        let here = Segment { from: at, ..self.last() };
        match turn {
            Turn::Received { .. } | Turn::Targeted(_) => {}
            Turn::Incomplete => self.incomplete = true,
            Turn::Classified(priority) => self.push(Segment { priority: *priority, ..here }),
            Turn::Binds(bound) => self.push(Segment { bound: *bound, ..here }),
            Turn::Waits { until } if here.phase != Phase::Resolved => {
                self.push(Segment { phase: Phase::Waiting { until: *until }, ..here });
            }
            Turn::Goes if here.phase != Phase::Resolved => {
                self.push(Segment { phase: Phase::Open, ..here });
            }
            Turn::Waits { .. } | Turn::Goes => {}
            Turn::Did(stop) => {
                self.end(at, *stop);
                self.push(Segment { held: here.held || *stop == Stop::Restored, ..here });
            }
            Turn::Resolved => {
                self.end(at, Stop::Restored);
                self.push(Segment { phase: Phase::Resolved, held: true, ..here });
            }
            Turn::Closed => self.closed = true,
            Turn::Reopened => self.reopen(here),
        }
    }

    fn end(&mut self, at: Instant, stop: Stop) {
        self.ends.push(End { at, stop, cycle: self.last().cycle, lifted: None });
    }

    fn reopen(&mut self, here: Segment) {
        let open = Segment { phase: Phase::Open, held: false, ..here };
        if std::mem::take(&mut self.closed) {
            return self.push(Segment { cycle: here.cycle + 1, ..open });
        }
        let restored = |end: &&mut End| end.cycle == here.cycle && end.stop == Stop::Restored;
        for end in self.ends.iter_mut().filter(restored) {
            end.lifted.get_or_insert(here.from);
        }
        self.push(open);
    }
}
