//! What an incident's clocks run on: everything in its life that starts, holds, or stops one.
//!
//! A life only grows. Each mark stands at the moment it speaks of, so that one that was recorded
//! late changes for the past only what it says, and everything after it is applied again (A69).
//! Former cycles stay: how their clocks ended is read from the same marks for ever (A68).

mod bound;
mod marks;

use serde::{Deserialize, Serialize};

use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::contract::{Priority, Stop};
pub use bound::{Bound, Phase};
pub use marks::{End, Mark, Segment, Turn};

/// An incident from its receipt on, over all its cycles.
///
/// Nothing in it is counted: clocks are computed from it, the contract and the present instant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub struct Life {
    /// Of the last cycle: 0 for the first; reopening a closed incident begins the next.
    pub cycle: u16,
    /// By moment, those of one moment in the order of their recording; never empty.
    marks: Vec<Mark>,
    breaches: Vec<Breach>,
    /// Worked out from the marks: sorted by `from`, never empty.
    segments: Box<[Segment]>,
    /// Worked out from the marks: acts that stop a clock, by moment.
    ends: Box<[End]>,
}

/// What is kept of a life; the rest is worked out from it.
#[derive(Clone, Serialize, Deserialize)]
struct Written {
    marks: Vec<Mark>,
    breaches: Vec<Breach>,
}

/// A missed target that is on record: no later word un-misses it (A68).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breach {
    /// Name of the clock.
    pub clock: Text,
    /// When it was known to be missed.
    pub at: Instant,
}

impl Life {
    pub fn new(received: Instant, priority: Priority) -> Self {
        Self::bound_by(received, priority, Bound::Bound)
    }

    /// Begins with what the contract may not bind to: a call that makes no request (F233), a question.
    pub fn bound_by(received: Instant, priority: Priority, bound: Bound) -> Self {
        let marks = vec![Mark { at: received, turn: Turn::Received { priority, bound } }];
        Self::from(Written { marks, breaches: Vec::new() })
    }

    /// Receipt.
    pub fn received(&self) -> Instant {
        self.marks[0].at
    }

    /// Receipt, or the reopening that began the last cycle.
    pub fn began(&self) -> Instant {
        self.cycle_began(self.cycle)
    }

    /// When a cycle began; the receipt for one that there is not.
    pub fn cycle_began(&self, cycle: u16) -> Instant {
        self.segments.iter().find(|s| s.cycle == cycle).map_or(self.received(), |s| s.from)
    }

    /// When the request was made that binds a cycle: its beginning, or later when a call without a
    /// request came first, or a question that became an incident. Never for a life that is not known
    /// as a whole: it has no clocks.
    pub fn requested_in(&self, cycle: u16) -> Instant {
        if self.is_incomplete() {
            return Instant::MAX;
        }
        let requested = |s: &&Segment| s.cycle == cycle && s.bound.has_clocks();
        self.segments.iter().find(requested).map_or(Instant::MAX, |segment| segment.from)
    }

    /// Not all of it could be read where it came from: none of its clocks can be judged (A69), those
    /// of the past and those to come.
    pub fn mark_incomplete(&mut self) {
        self.mark(self.received(), Turn::Incomplete);
    }

    pub fn is_incomplete(&self) -> bool {
        self.marks.iter().any(|mark| mark.turn == Turn::Incomplete)
    }

    /// As [`requested_in`](Self::requested_in), of the last cycle.
    pub fn requested(&self) -> Instant {
        self.requested_in(self.cycle)
    }

    /// What binds after the last change, whatever the present.
    pub fn bound(&self) -> Bound {
        self.last().bound
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

    /// Resolved and not reopened.
    pub fn is_resolved(&self) -> bool {
        self.last().phase == Phase::Resolved
    }

    /// Acts that stop clocks, by moment.
    pub fn ends(&self) -> &[End] {
        &self.ends
    }

    /// The segment in force at `now`; a waiting whose time is up is over.
    pub fn at(&self, now: Instant) -> Segment {
        let index = self.segments.partition_point(|s| s.from <= now);
        self.segments[index.saturating_sub(1)].by(now)
    }

    fn last(&self) -> &Segment {
        &self.segments[self.segments.len() - 1]
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

    /// Seconds spent waiting for the customer up to `now`.
    pub fn waited(&self, now: Instant) -> i64 {
        let waits = self.stretches().filter_map(|(segment, end)| match segment.phase {
            Phase::Waiting { until } if segment.cycle == self.cycle => {
                Some((segment.from, until.unwrap_or(end).min(end)))
            }
            _ => None,
        });
        waits.map(|(from, to)| (to.min(now) - from).max(0)).sum()
    }

    /// When the act happened that stops a clock, in the last cycle.
    pub fn stopped(&self, stop: Stop) -> Option<Instant> {
        let own = |end: &&End| end.cycle == self.cycle && end.stop == stop && end.lifted.is_none();
        self.ends.iter().find(own).map(|end| end.at)
    }

    /// Missed targets that are on record.
    pub fn breaches(&self) -> &[Breach] {
        &self.breaches
    }

    /// A clock was recorded as missed at `at`.
    pub fn breach(&mut self, clock: Text, at: Instant) {
        self.breaches.push(Breach { clock, at });
    }

    /// Notes an act that stops clocks.
    pub fn stop(&mut self, stop: Stop, at: Instant) {
        self.mark(at, Turn::Did(stop));
    }

    /// The contract binds, or no longer.
    pub fn bind(&mut self, at: Instant, bound: Bound) {
        self.mark(at, Turn::Binds(bound));
    }

    /// The priority changes; the phase goes on.
    pub fn reclassify(&mut self, at: Instant, priority: Priority) {
        self.mark(at, Turn::Classified(priority));
    }

    /// The desk set a target of `seconds` for a clock of this incident that has none by contract
    /// at its priority (F271).
    pub fn set_target(&mut self, at: Instant, clock: Text, seconds: i64) {
        self.mark(at, Turn::Targeted { clock, seconds });
    }

    /// Targets that the desk set for one clock, each with its moment.
    pub fn set_targets(&self, clock: &str) -> impl Iterator<Item = (Instant, i64)> {
        self.marks.iter().filter_map(move |mark| match &mark.turn {
            Turn::Targeted { clock: of, seconds } if **of == *clock => Some((mark.at, *seconds)),
            _ => None,
        })
    }

    /// Waiting begins; with `until` the clocks go on by themselves then.
    pub fn wait(&mut self, at: Instant, until: Option<Instant>) {
        self.mark(at, Turn::Waits { until });
    }

    /// What was asked for has arrived; after the planned end that end is only confirmed.
    pub fn resume(&mut self, at: Instant) {
        self.mark(at, Turn::Goes);
    }

    pub fn resolve(&mut self, at: Instant) {
        self.mark(at, Turn::Resolved);
    }

    /// Closed for good, so that reopening begins a new cycle.
    pub fn close(&mut self, at: Instant) {
        self.mark(at, Turn::Closed);
    }

    /// Goes on: in the same cycle, where the resolved span counts as a pause, or in a new one after
    /// it was closed.
    pub fn reopen(&mut self, at: Instant) {
        self.mark(at, Turn::Reopened);
    }

    fn mark(&mut self, at: Instant, turn: Turn) {
        let at = at.max(self.received());
        let place = self.marks.partition_point(|mark| mark.at <= at);
        self.marks.insert(place, Mark { at, turn });
        self.work_out();
    }

    fn work_out(&mut self) {
        let worked_out = marks::work_out(&self.marks);
        self.cycle = worked_out.cycle;
        self.segments = worked_out.segments;
        self.ends = worked_out.ends;
    }
}

impl From<Written> for Life {
    fn from(Written { marks, breaches }: Written) -> Self {
        let mut life = Self { cycle: 0, marks, breaches, segments: Box::default(), ends: Box::default() };
        life.work_out();
        life
    }
}

impl From<Life> for Written {
    fn from(Life { marks, breaches, .. }: Life) -> Self {
        Self { marks, breaches }
    }
}
