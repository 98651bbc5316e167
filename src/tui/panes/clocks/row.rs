//! One limit of one object.

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::readings::alarm::{Alarm, Kind, Limit, Severity};
use crate::domain::readings::backup;
use crate::domain::readings::owed::Owed;
use crate::domain::readings::turn::Turn;

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
    /// Where it stands: whose turn it is, then what is nearest; what stands comes last.
    pub fn place(&self, now: Instant) -> (Turn, Option<Kind>, i64) {
        let due = match self {
            ClockRow::Running { due, .. } => *due,
            ClockRow::Duty(owed) => owed.due,
            ClockRow::Backup(duty) => duty.due,
            ClockRow::Limit(limit, severity) => match (severity, limit.kind) {
                (Some(Severity::Critical), kind) if kind.is_for_now() && Turn::is_fresh(limit.due, now) => {
                    return (Turn::AtOnce, Some(kind), limit.due - now);
                }
                _ => limit.due,
            },
            ClockRow::Alarm(alarm) => {
                return match alarm.turn(now) {
                    // As in the list of alarms: by kind, and whoever has waited longest first.
                    (Turn::AtOnce, away) => (Turn::AtOnce, Some(alarm.kind), -away),
                    (turn, away) => (turn, None, away),
                };
            }
            ClockRow::Paused { .. } => return (Turn::Old, None, i64::MAX),
        };
        let (turn, away) = Turn::of(due, now);
        (turn, None, away)
    }
}
