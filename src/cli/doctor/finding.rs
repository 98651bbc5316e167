//! One thing that was looked at.

use chrono_tz::Tz;

use crate::cli::output::Problem;
use crate::domain::base::instant::Instant;
use crate::words::checkup::{Area, Checkup, Verdict};

/// What the desk says that concerns the clock.
pub struct Seen {
    pub zone: Tz,
    /// When the last record was made.
    pub last: Option<Instant>,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Finding {
    pub area: Area,
    pub verdict: Verdict,
    pub found: Checkup,
}

impl Finding {
    pub fn fine(area: Area, found: impl Into<Checkup>) -> Self {
        Self { area, verdict: Verdict::Fine, found: found.into() }
    }

    pub fn note(area: Area, found: impl Into<Checkup>) -> Self {
        Self { area, verdict: Verdict::Note, found: found.into() }
    }

    /// As whatever could not be read says it.
    pub fn of(area: Area, verdict: Verdict, problem: &Problem) -> Self {
        Self { area, verdict, found: Checkup::Told { said: problem.said(), plain: problem.plainly() } }
    }

    pub fn fault(area: Area, found: impl Into<Checkup>) -> Self {
        Self { area, verdict: Verdict::Fault, found: found.into() }
    }
}
