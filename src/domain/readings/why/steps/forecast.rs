//! What is thought about what is to come.

use crate::domain::base::instant::Instant;
use crate::domain::contract::Priority;

/// What is foreseen of a clock. Lengths in seconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ForecastAnswer {
    Late {
        by: i64,
    },
    InTime {
        left: i64,
    },
    /// Too few were resolved to say anything.
    TooFew,
    /// Nothing can be said for another reason, which stands among the steps.
    Nothing,
}

/// Lengths in seconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ForecastStep {
    /// Median of the work on so many resolved incidents of a priority, in the last so many days.
    Pace {
        priority: Priority,
        of: usize,
        days: i64,
        median: i64,
    },
    TooFew {
        priority: Priority,
        of: usize,
        needed: usize,
        days: i64,
    },
    /// Who works, and whether a roster was asked.
    People {
        names: Vec<Box<str>>,
        roster: bool,
    },
    /// It belongs to somebody who is not there.
    NotThere,
    /// So much work was done on it, of the usual.
    Worked {
        worked: i64,
        takes: i64,
    },
    /// Others that the same person has before it.
    Ahead(usize),
    Begins(Instant),
    Ends {
        at: Instant,
        takes: i64,
    },
    Limit(Instant),
}
