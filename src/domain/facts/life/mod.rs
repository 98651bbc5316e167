//! What an incident's clocks run on: everything in its life that starts, holds, or stops one.
//!
//! A life only grows. Each mark stands at the moment it speaks of, so that one that was recorded
//! late changes for the past only what it says, and everything after it is applied again (A69).
//! Former cycles stay: how their clocks ended is read from the same marks for ever (A68).

mod bound;
mod course;
mod marks;

use serde::{Deserialize, Serialize};
use thin_vec::{ThinVec, thin_vec};

use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::contract::{Priority, Stop};
pub use bound::{Bound, Phase};
pub use course::{Course, End, Segment};
pub use marks::{Mark, Targeted, Turn};

/// An incident from its receipt on, over all its cycles.
///
/// Nothing in it is counted: clocks are computed from it, the contract and the present instant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub struct Life {
    /// Of the last cycle: 0 for the first; reopening a closed incident begins the next.
    pub cycle: u16,
    /// What binds after the last change.
    bound: Bound,
    /// After the last change.
    resolved: bool,
    /// By moment, those of one moment in the order of their recording; never empty.
    marks: ThinVec<Mark>,
    breaches: ThinVec<Breach>,
}

/// What is kept of a life; the rest is worked out from it.
#[derive(Clone, Serialize, Deserialize)]
struct Written {
    marks: ThinVec<Mark>,
    breaches: ThinVec<Breach>,
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
        let marks = thin_vec![Mark { at: received, turn: Turn::Received { priority, bound } }];
        Self::from(Written { marks, breaches: ThinVec::new() })
    }

    /// Receipt.
    pub fn received(&self) -> Instant {
        self.marks[0].at
    }

    /// What the marks add up to.
    pub fn course(&self) -> Course {
        Course::of(&self.marks)
    }

    /// Receipt, or the reopening that began the last cycle.
    pub fn began(&self) -> Instant {
        if self.cycle == 0 { self.received() } else { self.course().began(self.cycle) }
    }

    /// Not all of it could be read where it came from: none of its clocks can be judged (A69), those
    /// of the past and those to come.
    pub fn mark_incomplete(&mut self) {
        self.mark(self.received(), Turn::Incomplete);
    }

    pub fn is_incomplete(&self) -> bool {
        self.marks.iter().any(|mark| mark.turn == Turn::Incomplete)
    }

    /// When the request was made that binds the last cycle, see [`Course::requested`].
    pub fn requested(&self) -> Instant {
        self.course().requested(self.cycle)
    }

    /// Whether it ever was of this priority, for however short a time.
    pub fn was(&self, priority: Priority) -> bool {
        self.marks.iter().any(|mark| match mark.turn {
            Turn::Received { priority: own, .. } | Turn::Classified(own) => own == priority,
            _ => false,
        })
    }

    /// What binds after the last change, whatever the present.
    pub fn bound(&self) -> Bound {
        self.bound
    }

    /// Resolved and not reopened.
    pub fn is_resolved(&self) -> bool {
        self.resolved
    }

    /// The segment in force at `now`; a waiting whose time is up is over.
    pub fn at(&self, now: Instant) -> Segment {
        self.course().at(now)
    }

    /// When the act happened that stops a clock, in the last cycle.
    pub fn stopped(&self, stop: Stop) -> Option<Instant> {
        if self.marks.iter().any(|mark| mark.turn == Turn::Reopened) {
            return self.course().stopped(stop);
        }
        let stops = |turn: &Turn| match turn {
            Turn::Did(own) => *own == stop,
            Turn::Resolved => stop == Stop::Restored,
            _ => false,
        };
        self.marks.iter().find(|mark| stops(&mark.turn)).map(|mark| mark.at)
    }

    /// Seconds spent waiting for the customer up to `now`, in the last cycle.
    pub fn waited(&self, now: Instant) -> i64 {
        self.course().waited(now)
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
        self.mark(at, Turn::Targeted(Box::new(Targeted { clock, seconds })));
    }

    /// Targets that the desk set for one clock, each with its moment.
    pub fn set_targets(&self, clock: &str) -> impl Iterator<Item = (Instant, i64)> {
        self.marks.iter().filter_map(move |mark| match &mark.turn {
            Turn::Targeted(set) if *set.clock == *clock => Some((mark.at, set.seconds)),
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
        let last = self.course().last();
        (self.cycle, self.bound, self.resolved) = (last.cycle, last.bound, last.phase == Phase::Resolved);
    }
}

impl From<Written> for Life {
    fn from(Written { marks, breaches }: Written) -> Self {
        let mut life = Self { cycle: 0, bound: Bound::Unrequested, resolved: false, marks, breaches };
        life.work_out();
        life
    }
}

impl From<Life> for Written {
    fn from(Life { marks, breaches, .. }: Life) -> Self {
        Self { marks, breaches }
    }
}
