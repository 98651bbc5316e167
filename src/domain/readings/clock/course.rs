//! What is used of a target along a round, and when it is used up.

use super::round::{Piece, Round};
use crate::domain::base::instant::Instant;
use crate::domain::calendar::Calendar;
use crate::domain::contract::{Limit, MetIf, OnReclassify, Priority, WorkdayDeadline};

/// A moment at which so much of a target is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Crossing {
    /// When it was known: a new class may find it past (A21).
    pub at: Instant,
    pub priority: Priority,
}

impl Round<'_> {
    /// Where the clock stands at `now`: at most where it stopped.
    fn upto(&self, now: Instant) -> Instant {
        self.stop.map_or(now, |stop| stop.min(now)).min(self.ends)
    }

    /// The piece in force at `now`.
    fn here(&self, now: Instant) -> usize {
        self.pieces.partition_point(|piece| piece.from <= now).saturating_sub(1)
    }

    /// The piece by whose target the clock is read at `now`. After a stop that is the last one with
    /// a target: a class that was found later is judged by what was used until then (A21).
    pub fn frame(&self, now: Instant) -> usize {
        let Some(stop) = self.stop.filter(|stop| *stop <= now) else { return self.here(now.min(self.ends)) };
        let at_stop = self.here(stop);
        let last = if self.retroactive() { self.here(now.min(self.ends)) } else { at_stop };
        (at_stop..=last).rev().find(|index| self.pieces[*index].limit.is_some()).unwrap_or(at_stop)
    }

    /// Counted seconds of a piece up to `at`, on the calendar of `by`.
    fn counted(&self, piece: &Piece<'_>, by: &Piece<'_>, at: Instant) -> i64 {
        let end = piece.to.min(self.upto(at));
        match by.calendar(self.contract) {
            Some(calendar) if piece.counts => calendar.elapsed(piece.from, end),
            _ => 0,
        }
    }

    /// Counted seconds at `at` by the target of the piece with this index, which is not later.
    pub fn used(&self, index: usize, at: Instant) -> i64 {
        let Some(by) = self.pieces.get(index) else { return 0 };
        let before = &self.pieces[..=index];
        match self.contract.settings.on_reclassify {
            OnReclassify::Retroactive => before.iter().map(|piece| self.counted(piece, by, at)).sum(),
            OnReclassify::Carry => before.iter().map(|piece| self.counted(piece, piece, at)).sum(),
            OnReclassify::Restart => {
                let same = before.iter().rev().take_while(|piece| piece.priority == by.priority);
                same.map(|piece| self.counted(piece, by, at)).sum()
            }
        }
    }

    /// The target of a piece, with A13 applied: by "end of day" a target in working days reaches to
    /// the closing time of its last day.
    pub fn limit(&self, index: usize) -> Option<Limit> {
        let piece = self.pieces.get(index)?;
        let limit = piece.limit?;
        let by_day = self.contract.settings.workday_deadline == WorkdayDeadline::EndOfDay;
        let Some(calendar) = piece.calendar(self.contract).filter(|_| limit.in_workdays && by_day) else {
            return Some(limit);
        };
        let due = self.nominal(index, limit.seconds);
        let seconds = limit.seconds + calendar.elapsed(due, calendar.end_of_day(due));
        Some(Limit { seconds, ..limit })
    }

    /// When `seconds` are used by the target of a piece, as if nothing but what came before it had
    /// happened and nothing stopped it.
    pub fn nominal(&self, index: usize, seconds: i64) -> Instant {
        let by = self.pieces.get(index);
        let Some((by, calendar)) = by.and_then(|by| Some((by, by.calendar(self.contract)?))) else {
            return Instant::MAX;
        };
        if !self.retroactive() {
            let left = seconds - self.used(index, by.from);
            return due(calendar, by.from, left.max(0));
        }
        // A stop leaves the due time what it was: the piece that it fell into goes on.
        let last = self.stop.map_or(index, |stop| self.here(stop).min(index));
        let mut left = seconds;
        let mut counted = self.pieces[..=last].iter().filter(|piece| piece.counts).peekable();
        while let Some(piece) = counted.next() {
            let open = calendar.elapsed(piece.from, piece.to);
            if open >= left || counted.peek().is_none() {
                return due(calendar, piece.from, left);
            }
            left -= open;
        }
        Instant::MAX
    }

    /// The first moment, past or planned, at which what is used reaches `wanted` of a target in
    /// force, unless the clock was stopped before.
    pub fn first(&self, wanted: impl Fn(usize, &Piece<'_>) -> Option<i64>) -> Option<Crossing> {
        let stop = self.stop.unwrap_or(Instant::MAX);
        for (index, piece) in self.pieces.iter().enumerate() {
            let stopped = piece.from > stop;
            if stopped && !self.retroactive() {
                break;
            }
            let Some(wanted) = wanted(index, piece) else { continue };
            let prior = self.used(index, piece.from);
            let priority = piece.priority;
            if prior >= wanted {
                return Some(Crossing { at: piece.from, priority });
            }
            let Some(calendar) = piece.calendar(self.contract).filter(|_| piece.counts && !stopped) else {
                continue;
            };
            let at = due(calendar, piece.from, wanted - prior);
            if at < Instant::MAX && at <= piece.to && at <= stop {
                return Some(Crossing { at, priority });
            }
        }
        None
    }

    /// When the target is or will be missed, computed or on record.
    pub fn missed(&self, now: Instant) -> Option<Crossing> {
        let computed = self.misses().filter(|crossing| crossing.at <= now);
        let recorded =
            self.breach.filter(|at| *at <= now).map(|at| Crossing { at, priority: self.priority_at(at) });
        match (computed, recorded) {
            (Some(computed), Some(recorded)) if recorded.at < computed.at => Some(recorded),
            (computed, recorded) => computed.or(recorded),
        }
    }

    /// As [`missed`](Self::missed), by the marks alone.
    pub fn misses(&self) -> Option<Crossing> {
        self.first(|index, _| {
            let over = |limit: Limit| limit.seconds + i64::from(limit.met_if == MetIf::AtMost);
            self.limit(index).map(over)
        })
    }

    /// The class in force at `at`.
    pub fn priority_at(&self, at: Instant) -> Priority {
        let index = self.pieces.partition_point(|piece| piece.from <= at).saturating_sub(1);
        self.pieces.get(index).map_or(Priority::P4, |piece| piece.priority)
    }
}

/// When so much is used; never where the calendar ends before that, which no target of a contract
/// comes near to.
fn due(calendar: &Calendar, from: Instant, seconds: i64) -> Instant {
    calendar.due(from, seconds).unwrap_or(Instant::MAX)
}
