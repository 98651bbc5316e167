//! A clock: how much of a target is used, when it is used up, and whether it was kept.
//!
//! A clock is never stored. It is a function of the incident's [`Life`], the contract that was in
//! force at its receipt, and the present instant.

mod course;
mod ends;
pub mod pauses;
mod round;
mod ways;

use crate::domain::base::instant::Instant;
use crate::domain::calendar::NeverOpens;
use crate::domain::contract::{ClockRule, Contract, Counting, Limit, MetIf, Priority};
use crate::domain::facts::life::Life;
pub use ends::{End, Move, moved};
use round::{Round, rounds};
pub use ways::{Ahead, ManyReached, Point, Reached, Way, Ways};

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
    /// When it was known to be missed: a new class may find a limit past (A21).
    pub missed_at: Option<Instant>,
    pub verdict: Verdict,
}

impl Reading {
    /// Runs, and the calendar ends before its target is used up.
    pub fn is_never(&self) -> bool {
        self.verdict == Verdict::Running && self.due.is_none()
    }
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

/// Reads one clock in its last round; `None` when the contract knows no such clock for the
/// incident's priority.
pub fn read(rule: &ClockRule, contract: &Contract, life: &Life, now: Instant) -> Option<Reading> {
    reading(rounds(rule, contract, life, &life.course()).last()?, now)
}

fn reading(round: &Round<'_>, now: Instant) -> Option<Reading> {
    let index = round.frame(now);
    let missed = round.missed(now);
    let piece = round.pieces.get(index).filter(|piece| piece.target.is_some() || missed.is_some())?;
    let elapsed = round.used(index, now);
    let stopped = round.stop.filter(|stop| *stop <= now);
    let to_come = now < round.begins && round.place > 0;
    let missed_at = missed.map(|crossing| crossing.at);
    let Some(limit) = round.limit(index) else {
        let verdict = if missed.is_some() { Verdict::Missed } else { Verdict::None };
        let (target, due, left, percent) = (None, None, None, None);
        return Some(Reading { elapsed, target, due, left, percent, stopped, missed_at, verdict });
    };
    let paused = stopped.is_none() && (to_come || !piece.counts);
    let verdict = match stopped {
        _ if missed.is_some() => Verdict::Missed,
        Some(_) => Verdict::Met,
        None if paused => Verdict::Paused,
        None => Verdict::Running,
    };
    Some(Reading {
        elapsed,
        target: Some(limit),
        // What stands still has no due time, unless that has come before.
        due: match paused && elapsed < limit.seconds {
            true => None,
            false => Some(round.nominal(index, limit.seconds)).filter(|due| *due < Instant::MAX),
        },
        left: Some(limit.seconds - elapsed),
        percent: Some((elapsed.max(0) * 100 / limit.seconds).try_into().unwrap_or(u32::MAX)),
        stopped,
        missed_at,
        verdict,
    })
}

/// How one round of a clock ended or stands: a fact of its cycle that nothing later changes (A68).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Cycle of the incident, from 0.
    pub cycle: u16,
    /// Number of the round: the cycle in the upper half, in the lower one the answers with which it
    /// began anew.
    pub round: u32,
    /// First moment of the round.
    pub began: Instant,
    /// The class under which it was missed, otherwise its last one.
    pub priority: Priority,
    pub reading: Reading,
    /// A fresh round took its place before it was stopped or missed: nothing is to be judged.
    pub replaced: bool,
}

/// Every round of one clock up to `now`, in order.
pub fn outcomes(rule: &ClockRule, contract: &Contract, life: &Life, now: Instant) -> Vec<Outcome> {
    let rounds = rounds(rule, contract, life, &life.course());
    let begun = rounds.iter().enumerate().filter(|(place, round)| *place == 0 || round.begins <= now);
    let begun: Vec<&Round<'_>> = begun.map(|(_, round)| round).collect();
    let mut outcomes = Vec::with_capacity(begun.len());
    for (place, round) in begun.iter().enumerate() {
        let last = place + 1 == begun.len();
        let until = if last { now } else { now.min(round.ends) };
        let Some(reading) = reading(round, until) else { continue };
        let missed = round.missed(until);
        let frame = round.pieces.get(round.frame(until)).map_or(Priority::P4, |piece| piece.priority);
        let replaced = !last && reading.stopped.is_none() && missed.is_none();
        outcomes.push(Outcome {
            cycle: round.cycle,
            round: round.key(),
            began: round.begins,
            priority: missed.map_or(frame, |crossing| crossing.priority),
            reading,
            replaced,
        });
    }
    outcomes
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

/// The way of a clock's last round up to `now`: what [`read`] adds up.
pub fn spans(rule: &ClockRule, contract: &Contract, life: &Life, now: Instant) -> Vec<Span> {
    let rounds = rounds(rule, contract, life, &life.course());
    let Some(round) = rounds.last() else { return Vec::new() };
    let frame = round.frame(now);
    let end = round.stop.map_or(now, |stop| stop.min(now));
    let span = |index: usize| {
        let piece = round.pieces.get(index)?;
        let to = piece.to.min(end).max(piece.from);
        let (taken_over, used) = (round.used(index, piece.from), round.used(index, to));
        Some(Span {
            from: piece.from,
            to,
            priority: piece.priority,
            counting: piece.target?.counting,
            counts: piece.counts && piece.from < end,
            taken_over,
            counted: used - taken_over,
        })
    };
    // A class that was found after the stop, or in this very second, judges what was used until then.
    let last = round.pieces.iter().take(frame + 1).rfind(|piece| piece.from < end);
    let judges = |index: usize| {
        index == frame && last.is_some_and(|last| last.priority != round.pieces[index].priority)
    };
    let gone = (0..=frame).filter(|index| judges(*index) || round.pieces[*index].from < end);
    gone.filter_map(span).collect()
}

/// First counted instant of the last round: receipt, or the next opening for office clocks (A14).
///
/// # Errors
/// When the office calendar never opens again.
pub fn begins(rule: &ClockRule, contract: &Contract, life: &Life) -> Result<Instant, NeverOpens> {
    let rounds = rounds(rule, contract, life, &life.course());
    let Some(round) = rounds.last() else { return Ok(Instant::MAX) };
    let calendar = round.pieces.iter().find_map(|piece| piece.calendar(contract));
    calendar.map_or(Ok(Instant::MAX), |calendar| calendar.next_open(round.begins))
}

/// First second at which the target of the last round counts as missed, past or planned.
pub fn missed_at(rule: &ClockRule, contract: &Contract, life: &Life) -> Option<Instant> {
    rounds(rule, contract, life, &life.course()).last()?.misses().map(|crossing| crossing.at)
}
