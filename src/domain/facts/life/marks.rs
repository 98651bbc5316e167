//! Marks of a life in the order of their moments, and what they add up to.

use serde::{Deserialize, Serialize};

use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::contract::{Priority, Stop};
use crate::domain::facts::life::{Bound, Phase};

/// Something that happened at a moment of the life.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    pub at: Instant,
    pub turn: Turn,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Turn {
    Received {
        priority: Priority,
        bound: Bound,
    },
    Classified(Priority),
    Binds(Bound),
    Waits {
        until: Option<Instant>,
    },
    Goes,
    Did(Stop),
    Targeted {
        clock: Text,
        seconds: i64,
    },
    Resolved,
    Closed,
    Reopened,
    /// Not all of it could be read where it came from: what is known may lack just what would have
    /// stopped a clock.
    Incomplete,
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

pub(super) struct WorkedOut {
    pub cycle: u16,
    pub segments: Box<[Segment]>,
    pub ends: Box<[End]>,
}

impl Segment {
    /// The same as it stands at `now`: a waiting whose time is up is over.
    pub(super) fn by(self, now: Instant) -> Self {
        match self.phase {
            Phase::Waiting { until: Some(until) } if until <= now => {
                Self { from: until.max(self.from), phase: Phase::Open, ..self }
            }
            _ => self,
        }
    }
}

pub(super) fn work_out(marks: &[Mark]) -> WorkedOut {
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
    let mut segments = Vec::with_capacity(2 * marks.len());
    segments.push(first);
    let mut course = Course { segments, ends: Vec::with_capacity(later.len()), closed: false };
    for mark in later {
        course.turn(mark.at, &mark.turn);
    }
    let cycle = course.now().cycle;
    // Copied, not shrunk: what is kept for every incident is to take no more than it needs.
    WorkedOut { cycle, segments: course.segments.as_slice().into(), ends: course.ends.as_slice().into() }
}

struct Course {
    segments: Vec<Segment>,
    ends: Vec<End>,
    closed: bool,
}

impl Course {
    fn now(&self) -> Segment {
        self.segments[self.segments.len() - 1]
    }

    fn push(&mut self, segment: Segment) {
        let same = |last: Segment| Segment { from: segment.from, ..last } == segment;
        if !same(self.now()) {
            self.segments.push(segment);
        }
    }

    fn turn(&mut self, at: Instant, turn: &Turn) {
        // A planned end of waiting that has passed comes first, recorded or not.
        self.push(self.now().by(at));
        let here = Segment { from: at, ..self.now() };
        match turn {
            Turn::Received { .. } | Turn::Targeted { .. } | Turn::Incomplete => {}
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
        self.ends.push(End { at, stop, cycle: self.now().cycle, lifted: None });
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
