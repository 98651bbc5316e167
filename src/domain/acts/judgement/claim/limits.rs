//! Claims about the limits of an incident: what an act does to them, to be seen before it is done.

use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::contract::{OnReclassify, OnWait, Priority, Rule, Worded};
use crate::domain::readings::clock::End;

/// What becomes of limits, and what stands behind them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfLimits {
    /// What its clocks do while it waits (A23).
    Waiting(OnWait),
    /// Its priority is one whose clocks never stand.
    RunOn,
    /// Seconds since its receipt, and how many of them it waited.
    Open {
        gross: i64,
        waited: i64,
    },
    /// Required details.
    Asked {
        known: usize,
        of: usize,
        asked: usize,
    },
    /// What two steps of the matrix make.
    Class {
        impact: Worded,
        urgency: Worded,
        priority: Priority,
        level: Worded,
    },
    /// Decided between two readings of the matrix.
    Ruled(Box<Rule>),
    /// The limit of a clock.
    Moves {
        clock: Box<str>,
        priority: (Priority, Priority),
        ends: (End, End),
        /// Seconds of the new target.
        used: Option<i64>,
        now: Instant,
    },
    /// What becomes of the time used (A21).
    Used(OnReclassify),
    /// Clocks that are missed, whatever the class.
    StayMissed(Vec<Box<str>>),
    /// The restoration clock ends, and the incident stays open (A24).
    EndsRestoration,
    Keeps(Priority),
    /// How much of a clock's target is used, in seconds.
    TargetUsed {
        clock: Box<str>,
        elapsed: i64,
        target: i64,
        percent: u32,
    },
    /// Whom to call, by the contract and as the desk has it (F122, A66).
    Calls {
        role: Worded,
        who: Option<Text>,
        phone: Option<Text>,
    },
    /// Nobody of the roster can be reached for it.
    NobodyReachable {
        role: Worded,
    },
    /// In so many seconds.
    NextLevel {
        level: u8,
        at: Instant,
        seconds: i64,
    },
}
