//! A clock: how much of a target is used, when it is used up, and whether it was kept.
//!
//! A clock is never stored. It is a function of the incident's [`Life`], the contract that was in
//! force at its receipt, and the present instant.

pub mod pauses;
mod walk;

use super::calendar::NeverOpens;
use super::contract::{ClockRule, Contract, Counting, Limit, MetIf};
use super::incident::Priority;
use super::instant::Instant;
use super::life::{Bound, Life};
use walk::Walk;

/// One clock of one incident at one instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Counted seconds so far; frozen once stopped.
    pub elapsed: i64,
    /// `None` where the contract sets no target.
    pub target: Option<Limit>,
    /// Earliest instant at which the target is used up; `None` without target and while paused.
    pub due: Option<Instant>,
    /// Counted seconds left, negative when over; frozen while paused and once stopped.
    pub left: Option<i64>,
    /// Elapsed by target, cut to whole percent (P-5).
    pub percent: Option<u32>,
    /// The act that ended it.
    pub stopped: Option<Instant>,
    pub verdict: Verdict,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The contract sets no target (A25), and none was missed before the class changed.
    None,
    Running,
    Paused,
    Met,
    /// Over the target, stopped or not; a recorded breach stays recorded.
    Missed,
}

impl Verdict {
    pub fn word(self) -> &'static str {
        match self {
            Verdict::None => "none",
            Verdict::Running => "running",
            Verdict::Paused => "paused",
            Verdict::Met => "met",
            Verdict::Missed => "missed",
        }
    }
}

impl Limit {
    /// Whether `elapsed` counted seconds break the target (A12, A62).
    pub fn is_missed(self, elapsed: i64) -> bool {
        match self.met_if {
            MetIf::Below => elapsed >= self.seconds,
            MetIf::AtMost => elapsed > self.seconds,
        }
    }
}

/// Reads one clock; `None` when the contract knows no such clock for the incident's priority.
///
/// # Errors
/// When the office calendar ends before the target is used up.
pub fn read(
    rule: &ClockRule,
    contract: &Contract,
    life: &Life,
    now: Instant,
) -> Result<Option<Reading>, NeverOpens> {
    let walk = Walk::new(rule, contract, life);
    let Some(here) = walk.at(now) else { return Ok(None) };
    let elapsed = walk.consumed(now);
    let stopped = walk.stopped().filter(|stop| *stop <= now);
    let Some(limit) = here.limit(contract)? else {
        let verdict = if walk.missed(now)? { Verdict::Missed } else { Verdict::None };
        let blank = Reading { elapsed, target: None, due: None, left: None, percent: None, stopped, verdict };
        return Ok(Some(blank));
    };
    let paused = stopped.is_none() && walk.paused(now);
    let verdict = match stopped {
        _ if walk.missed(now)? => Verdict::Missed,
        Some(_) => Verdict::Met,
        None if paused => Verdict::Paused,
        None => Verdict::Running,
    };
    Ok(Some(Reading {
        elapsed,
        target: Some(limit),
        due: if paused { None } else { walk.due()? },
        left: Some(limit.seconds - elapsed),
        percent: Some((elapsed.max(0) * 100 / limit.seconds).try_into().unwrap_or(u32::MAX)),
        stopped,
        verdict,
    }))
}

/// A part of a clock's way in which priority, calendar and counting stay the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub from: Instant,
    pub to: Instant,
    pub priority: Priority,
    pub counting: Counting,
    /// False while the clock stands.
    pub counts: bool,
    /// Counted seconds that were there at `from` already.
    pub taken_over: i64,
    /// Counted seconds between `from` and `to`.
    pub counted: i64,
}

/// The way of a clock up to `now`: what [`read`] adds up.
pub fn spans(rule: &ClockRule, contract: &Contract, life: &Life, now: Instant) -> Vec<Span> {
    Walk::new(rule, contract, life).spans(now)
}

/// First counted instant: receipt, or the next opening for office clocks (A14).
///
/// # Errors
/// When the office calendar never opens again.
pub fn begins(rule: &ClockRule, contract: &Contract, life: &Life) -> Result<Instant, NeverOpens> {
    Walk::new(rule, contract, life).begins()
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

/// Whether the contract sets a target for this clock at any time of the incident's life. Most
/// incidents have none: nothing needs to be worked out for them.
pub fn is_bound(rule: &ClockRule, life: &Life) -> bool {
    let limit = |priority| rule.target(priority).is_some_and(|target| target.limit.is_some());
    life.segments().iter().any(|segment| segment.bound == Bound::Bound && limit(segment.priority))
}

/// What lies ahead of a clock.
///
/// # Errors
/// When the office calendar ends before the target is used up.
pub fn ahead(rule: &ClockRule, contract: &Contract, life: &Life) -> Result<Ahead, NeverOpens> {
    if !is_bound(rule, life) {
        return Ok(Ahead::Nothing);
    }
    let walk = Walk::new(rule, contract, life);
    let last = life.segments().last().map_or(life.began(), |segment| segment.from);
    let target = walk.at(last).and_then(|stretch| stretch.limit(contract).transpose());
    Ok(match target.transpose()? {
        None => Ahead::Nothing,
        Some(_) if walk.stopped().is_some() => Ahead::Nothing,
        Some(_) if walk.paused(last) => Ahead::Paused,
        Some(_) => walk.due()?.map_or(Ahead::Nothing, Ahead::Due),
    })
}

/// When more than `percent` of the target has been used (A17): the first such second, whether past
/// or planned; `None` when the clock was stopped before, is paused, or has no target.
///
/// # Errors
/// When the office calendar ends before that.
pub fn exceeds(
    rule: &ClockRule,
    contract: &Contract,
    life: &Life,
    percent: u16,
) -> Result<Option<Instant>, NeverOpens> {
    Walk::new(rule, contract, life).reaching(|seconds| seconds * i64::from(percent) / 100 + 1)
}

/// When `percent` of the target has been used, for warnings ahead of it.
///
/// # Errors
/// When the office calendar ends before that.
pub fn reaches(
    rule: &ClockRule,
    contract: &Contract,
    life: &Life,
    percent: u16,
) -> Result<Option<Instant>, NeverOpens> {
    Walk::new(rule, contract, life).reaching(|seconds| ((seconds * i64::from(percent) + 99) / 100).max(1))
}

/// First second at which the target counts as missed, past or planned.
///
/// # Errors
/// When the office calendar ends before that.
pub fn missed_at(rule: &ClockRule, contract: &Contract, life: &Life) -> Result<Option<Instant>, NeverOpens> {
    Walk::new(rule, contract, life).missed_at()
}
