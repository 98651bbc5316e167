//! A clock's way through an incident's life, stretch by stretch.

use super::Span;
use crate::domain::calendar::{Calendar, NeverOpens};
use crate::domain::contract::{
    ClockRule, Contract, Limit, MetIf, OnReclassify, OnWait, Stop, Target, WorkdayDeadline,
};
use crate::domain::incident::Priority;
use crate::domain::instant::Instant;
use crate::domain::life::{Bound, Life, Phase};

/// One clock of one incident, from its beginning to its stop or without end.
pub(super) struct Walk<'a> {
    contract: &'a Contract,
    stretches: Vec<Stretch<'a>>,
    stop: Option<Instant>,
    /// The walk begins anew after a waiting, perhaps one that is still to end.
    anew: bool,
}

/// A part of the walk in which priority, target and counting stay the same.
#[derive(Clone, Copy)]
pub(super) struct Stretch<'a> {
    from: Instant,
    /// `Instant::MAX` when open.
    to: Instant,
    priority: Priority,
    target: &'a Target,
    counts: bool,
    /// The contract covers it, so that the target binds.
    bound: bool,
    /// Counted seconds taken over at `from`.
    prior: i64,
}

impl<'a> Walk<'a> {
    pub fn new(rule: &'a ClockRule, contract: &'a Contract, life: &Life) -> Self {
        let restarted = restarted(contract, life);
        let from = restarted.unwrap_or_else(|| life.requested());
        let stopped = |stop| match restarted {
            Some(_) => life.stopped_anew(stop),
            None => life.stopped(stop),
        };
        let stops = rule.stops.iter().filter_map(|stop| stopped(*stop));
        let stop = stops.min().map(|at| at.max(from));
        let mut walk = Self { contract, stretches: Vec::with_capacity(2), stop, anew: restarted.is_some() };
        walk.collect(rule, life, from);
        walk.end_with_the_stop();
        walk
    }

    /// What comes after the stop is no part of the walk: the stretch it fell into goes on, so that
    /// the due time stays what it was.
    fn end_with_the_stop(&mut self) {
        let Some(stop) = self.stop else { return };
        let kept = self.stretches.partition_point(|s| s.from < stop).max(1);
        self.stretches.truncate(kept);
        if let Some(last) = self.stretches.last_mut() {
            last.to = Instant::MAX;
        }
    }

    fn collect(&mut self, rule: &'a ClockRule, life: &Life, begin: Instant) {
        let segments = life.segments();
        for (index, segment) in segments.iter().enumerate() {
            let end = segments.get(index + 1).map_or(Instant::MAX, |next| next.from);
            let (paused_to, counts_from) = match segment.phase {
                Phase::Open => (segment.from, segment.from),
                Phase::Resolved if rule.stops.contains(&Stop::Restored) => (end, end),
                Phase::Resolved => (segment.from, segment.from),
                Phase::Waiting { .. } if !self.pauses(segment.priority) => (segment.from, segment.from),
                Phase::Waiting { until } => {
                    let over = until.unwrap_or(end).clamp(segment.from, end);
                    (over, over)
                }
            };
            let Some(target) = rule.target(segment.priority).filter(|_| segment.bound != Bound::Unrequested)
            else {
                continue;
            };
            let (priority, bound) = (segment.priority, segment.bound == Bound::Bound);
            let stretch = Stretch { from: begin, to: end, priority, target, counts: true, bound, prior: 0 };
            self.push(Stretch { from: segment.from.max(begin), to: paused_to, counts: false, ..stretch });
            self.push(Stretch { from: counts_from.max(begin), ..stretch });
        }
    }

    fn push(&mut self, stretch: Stretch<'a>) {
        if stretch.from < stretch.to {
            let prior = self.prior(stretch.priority, stretch.target);
            self.stretches.push(Stretch { prior, ..stretch });
        }
    }

    /// What a new stretch takes over from those before it (A21).
    fn prior(&self, priority: Priority, target: &Target) -> i64 {
        let Some(last) = self.stretches.last() else { return 0 };
        if last.priority == priority {
            return last.prior + self.within(last, last.to);
        }
        match self.contract.settings.on_reclassify {
            OnReclassify::Carry => last.prior + self.within(last, last.to),
            OnReclassify::Restart => 0,
            OnReclassify::Retroactive => {
                let calendar = self.contract.calendar(target.counting);
                let counted = self.stretches.iter().filter(|s| s.counts);
                counted.map(|s| calendar.elapsed(s.from, s.to)).sum()
            }
        }
    }

    fn pauses(&self, priority: Priority) -> bool {
        let settings = &self.contract.settings;
        settings.on_wait != OnWait::Run && !settings.never_pause.contains(&priority.number())
    }

    fn calendar(&self, stretch: &Stretch<'_>) -> &'a Calendar {
        self.contract.calendar(stretch.target.counting)
    }

    /// Counted seconds of a stretch up to `at`.
    fn within(&self, stretch: &Stretch<'_>, at: Instant) -> i64 {
        let end = stretch.to.min(at).min(self.stop.unwrap_or(Instant::MAX));
        if stretch.counts { self.calendar(stretch).elapsed(stretch.from, end) } else { 0 }
    }

    /// The way up to `now`, or to where the clock stopped.
    pub fn spans(&self, now: Instant) -> Vec<Span> {
        let end = self.stop.map_or(now, |stop| stop.min(now));
        let gone = self.stretches.iter().take_while(|s| s.from < end);
        gone.map(|s| Span {
            from: s.from,
            to: s.to.min(end),
            priority: s.priority,
            counting: s.target.counting,
            counts: s.counts,
            taken_over: s.prior,
            counted: self.within(s, end),
        })
        .collect()
    }

    pub fn stopped(&self) -> Option<Instant> {
        self.stop
    }

    /// The stretch in force at `now`, or where the clock stopped.
    pub fn at(&self, now: Instant) -> Option<&Stretch<'a>> {
        let here = self.stop.map_or(now, |stop| stop.min(now));
        let index = self.stretches.partition_point(|s| s.from <= here);
        self.stretches.get(index.saturating_sub(1))
    }

    pub fn paused(&self, now: Instant) -> bool {
        let to_come = self.anew && self.stretches.first().is_some_and(|first| now < first.from);
        to_come || self.at(now).is_some_and(|stretch| !stretch.counts)
    }

    pub fn begins(&self) -> Result<Instant, NeverOpens> {
        let Some(first) = self.stretches.first() else { return Ok(Instant::MAX) };
        self.calendar(first).next_open(first.from)
    }

    pub fn consumed(&self, now: Instant) -> i64 {
        self.at(now).map_or(0, |stretch| stretch.prior + self.within(stretch, now))
    }

    /// Whether the target was broken in any stretch up to `now`: a later, wider target does not
    /// undo it.
    pub fn missed(&self, now: Instant) -> Result<bool, NeverOpens> {
        let end = self.stop.map_or(now, |stop| stop.min(now));
        for stretch in self.stretches.iter().take_while(|s| s.from <= end) {
            if let Some(limit) = stretch.limit(self.contract)?
                && limit.is_missed(stretch.prior + self.within(stretch, end))
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    pub fn due(&self) -> Result<Option<Instant>, NeverOpens> {
        self.first(|limit| limit.seconds, Instant::MAX)
    }

    pub fn missed_at(&self) -> Result<Option<Instant>, NeverOpens> {
        let over = |limit: Limit| limit.seconds + i64::from(limit.met_if == MetIf::AtMost);
        self.first(over, self.stop.unwrap_or(Instant::MAX))
    }

    /// First instant at which `threshold` of the nominal target is consumed, unless stopped before.
    pub fn reaching(&self, threshold: impl Fn(i64) -> i64) -> Result<Option<Instant>, NeverOpens> {
        let end = self.stop.unwrap_or(Instant::MAX);
        self.scan(end, |stretch| Ok(stretch.promised().map(|limit| threshold(limit.seconds))))
    }

    fn first(&self, threshold: impl Fn(Limit) -> i64, end: Instant) -> Result<Option<Instant>, NeverOpens> {
        self.scan(end, |stretch| Ok(stretch.limit(self.contract)?.map(&threshold)))
    }

    fn scan(
        &self,
        end: Instant,
        threshold: impl Fn(&Stretch<'_>) -> Result<Option<i64>, NeverOpens>,
    ) -> Result<Option<Instant>, NeverOpens> {
        for stretch in self.stretches.iter().filter(|s| s.counts) {
            let Some(wanted) = threshold(stretch)? else { continue };
            let at = self.calendar(stretch).due(stretch.from, (wanted - stretch.prior).max(0))?;
            if at <= stretch.to {
                return Ok((at <= end).then_some(at));
            }
        }
        Ok(None)
    }
}

impl Stretch<'_> {
    /// The target as the contract writes it, where it binds.
    fn promised(&self) -> Option<Limit> {
        self.target.limit.filter(|_| self.bound)
    }

    /// The target in force, with A13 applied: by "end of day" a target in working days reaches to
    /// the closing time of its last day.
    pub fn limit(&self, contract: &Contract) -> Result<Option<Limit>, NeverOpens> {
        let Some(limit) = self.promised() else { return Ok(None) };
        if !limit.in_workdays || contract.settings.workday_deadline == WorkdayDeadline::SameTime {
            return Ok(Some(limit));
        }
        let calendar = contract.calendar(self.target.counting);
        let due = calendar.due(self.from, (limit.seconds - self.prior).max(0))?;
        let seconds = limit.seconds + calendar.elapsed(due, calendar.end_of_day(due));
        Ok(Some(Limit { seconds, ..limit }))
    }
}

/// Where a contract that restarts its clocks after waiting begins them anew: the end of the last
/// waiting. Before that, and without one, the clock runs from receipt.
fn restarted(contract: &Contract, life: &Life) -> Option<Instant> {
    let settings = &contract.settings;
    if settings.on_wait != OnWait::Restart {
        return None;
    }
    let segments = life.segments();
    let mut ends = segments.iter().skip(1).map(|s| s.from).chain([Instant::MAX]);
    let over = segments.iter().filter_map(|s| {
        let end = ends.next()?;
        match s.phase {
            Phase::Waiting { until } if !settings.never_pause.contains(&s.priority.number()) => {
                Some(until.unwrap_or(end).min(end))
            }
            _ => None,
        }
    });
    over.filter(|end| *end < Instant::MAX).last()
}
