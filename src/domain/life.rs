//! What an incident's clocks run on: stretches of its life, and the acts that stop a clock.

use serde::{Deserialize, Serialize};

use super::contract::Stop;
use super::incident::Priority;
use super::instant::Instant;

/// The current cycle of an incident, from receipt (or from reopening after it was closed).
///
/// Nothing in it is counted: clocks are computed from it, the contract and the present instant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Life {
    /// 0 for the first; reopening a closed incident begins the next.
    pub cycle: u16,
    /// Sorted by `from`, never empty.
    segments: Vec<Segment>,
    stops: Stops,
}

/// From `from` until the next segment the incident was in one phase and one priority.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Segment {
    pub from: Instant,
    pub phase: Phase,
    pub priority: Priority,
    pub bound: Bound,
}

/// Whether the contract binds the provider to its targets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Bound {
    Bound,
    /// Clocks run, but the contract covers no such fault (F266): none of them has a target.
    Excluded,
    /// No request was made yet, only a call (F233): there are no clocks.
    Unrequested,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Phase {
    Open,
    /// The customer was asked for something (A23); at `until` the clocks go on by themselves.
    Waiting {
        until: Option<Instant>,
    },
    /// Resolved and not reopened; counts as a pause when it is.
    Resolved,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Stops {
    started: Option<Instant>,
    answered: Option<Instant>,
    /// The first answer since the last waiting ended, for clocks that begin anew then.
    answered_again: Option<Instant>,
    phoned: Option<Instant>,
    published: Option<Instant>,
    restored: Option<Instant>,
}

impl Life {
    pub fn new(received: Instant, priority: Priority) -> Self {
        let first = Segment { from: received, phase: Phase::Open, priority, bound: Bound::Bound };
        Self { cycle: 0, segments: vec![first], stops: Stops::default() }
    }

    /// Begins with a call that makes no request (F233).
    pub fn unrequested(received: Instant, priority: Priority) -> Self {
        let mut life = Self::new(received, priority);
        life.segments[0].bound = Bound::Unrequested;
        life
    }

    /// Receipt, or the reopening that began this cycle.
    pub fn began(&self) -> Instant {
        self.segments[0].from
    }

    /// As [`began`](Self::began), or when the request followed the call.
    pub fn requested(&self) -> Instant {
        let requested = self.segments.iter().find(|segment| segment.bound != Bound::Unrequested);
        requested.map_or(Instant::MAX, |segment| segment.from)
    }

    /// What binds after the last change, whatever the present.
    pub fn bound(&self) -> Bound {
        self.segments.last().map_or(Bound::Bound, |segment| segment.bound)
    }

    /// The contract binds, or no longer.
    pub fn bind(&mut self, at: Instant, bound: Bound) {
        let Segment { phase, priority, .. } = self.at(at);
        self.push(Segment { from: at, phase, priority, bound });
    }

    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// The segment in force at `now`; a waiting whose time is up is over.
    pub fn at(&self, now: Instant) -> Segment {
        let index = self.segments.partition_point(|s| s.from <= now);
        let segment = self.segments[index.saturating_sub(1)];
        match segment.phase {
            Phase::Waiting { until: Some(until) } if until <= now => {
                Segment { from: until, phase: Phase::Open, ..segment }
            }
            _ => segment,
        }
    }

    /// Seconds spent waiting for the customer up to `now`.
    pub fn waited(&self, now: Instant) -> i64 {
        let ends = self.segments.iter().skip(1).map(|s| s.from).chain([Instant::MAX]);
        let waits = self.segments.iter().zip(ends).filter_map(|(s, end)| match s.phase {
            Phase::Waiting { until } => Some((s.from, until.unwrap_or(end).min(end))),
            _ => None,
        });
        waits.map(|(from, to)| (to.min(now) - from).max(0)).sum()
    }

    /// When the act happened that stops a clock, in this cycle.
    pub fn stopped(&self, stop: Stop) -> Option<Instant> {
        match stop {
            Stop::Started => self.stops.started,
            Stop::Answered => self.stops.answered,
            Stop::Phoned => self.stops.phoned,
            Stop::Published => self.stops.published,
            Stop::Restored => self.stops.restored,
        }
    }

    /// As [`stopped`](Self::stopped), for a clock that began anew when waiting ended.
    pub fn stopped_anew(&self, stop: Stop) -> Option<Instant> {
        match stop {
            Stop::Answered => self.stops.answered_again,
            stop => self.stopped(stop),
        }
    }

    /// Notes an act; only the first of its kind counts.
    pub fn stop(&mut self, stop: Stop, at: Instant) {
        let Stops { started, answered, answered_again, phoned, published, restored } = &mut self.stops;
        match stop {
            Stop::Started => started.get_or_insert(at),
            Stop::Phoned => phoned.get_or_insert(at),
            Stop::Published => published.get_or_insert(at),
            Stop::Restored => restored.get_or_insert(at),
            Stop::Answered => {
                answered_again.get_or_insert(at);
                answered.get_or_insert(at)
            }
        };
    }

    /// The priority changes; the phase goes on.
    pub fn reclassify(&mut self, at: Instant, priority: Priority) {
        self.push(Segment { from: at, priority, ..self.at(at) });
    }

    /// Waiting begins; with `until` the clocks go on by themselves then.
    pub fn wait(&mut self, at: Instant, until: Option<Instant>) {
        self.enter(at, Phase::Waiting { until });
    }

    /// What was asked for has arrived.
    pub fn resume(&mut self, at: Instant) {
        self.stops.answered_again = None;
        self.enter(at, Phase::Open);
    }

    pub fn resolve(&mut self, at: Instant) {
        self.stop(Stop::Restored, at);
        self.enter(at, Phase::Resolved);
    }

    /// Goes on in the same cycle; the resolved span counts as a pause.
    pub fn reopen(&mut self, at: Instant) {
        self.stops.restored = None;
        self.enter(at, Phase::Open);
    }

    /// Begins a new cycle.
    pub fn begin_anew(&mut self, at: Instant) {
        let Segment { priority, bound, .. } = self.at(at);
        *self = Self { cycle: self.cycle + 1, ..Self::new(at, priority) };
        self.segments[0].bound = bound;
    }

    fn enter(&mut self, at: Instant, phase: Phase) {
        self.push(Segment { from: at, phase, ..self.at(at) });
    }

    /// An act recorded with an earlier time than the last one (a late import) takes effect with
    /// the last one: the segments stay sorted.
    fn push(&mut self, segment: Segment) {
        let at = self.segments.last().map_or(segment.from, |last| last.from.max(segment.from));
        if self.segments.len() > 1 && self.segments.last().is_some_and(|last| last.from == at) {
            self.segments.pop();
        }
        self.segments.push(Segment { from: at, ..segment });
    }
}
