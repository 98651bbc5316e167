//! One limit of one object.

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::readings::alarm::{Alarm, Limit, Severity};
use crate::domain::readings::backup;
use crate::domain::readings::owed::Owed;

#[derive(Clone, Debug)]
pub(super) enum ClockRow {
    Running {
        due: Instant,
        number: Number,
        clock: usize,
        /// What would be left of it at the pace of this desk, in seconds: an estimate.
        foreseen: Option<i64>,
    },
    Paused {
        number: Number,
        clock: usize,
    },
    /// What is owed about an update.
    Duty(Owed),
    /// What is owed about backups.
    Backup(backup::Duty),
    /// What runs out on a day, with how alarming it is already.
    Limit(Limit, Option<Severity>),
    /// What is alarming and has no limit of its own.
    Alarm(Alarm),
}

impl ClockRow {
    /// When it is due; what has no limit of its own is due at once.
    pub fn due(&self, now: Instant) -> Instant {
        match self {
            ClockRow::Running { due, .. } => *due,
            ClockRow::Duty(owed) => owed.due,
            ClockRow::Backup(duty) => duty.due,
            ClockRow::Limit(limit, _) => limit.due,
            ClockRow::Alarm(_) => now,
            ClockRow::Paused { .. } => Instant::MAX,
        }
    }
}
