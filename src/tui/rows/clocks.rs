//! Rows of everything that runs out.

use crate::domain::backup;
use crate::domain::desk::Desk;
use crate::domain::incident::Number;
use crate::domain::instant::Instant;
use crate::domain::owed::{self, Owed};
use crate::tui::list::RowKey;

/// One limit of one object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClockRow {
    Running {
        due: Instant,
        number: Number,
        clock: usize,
    },
    Paused {
        number: Number,
        clock: usize,
    },
    /// What is owed about an update.
    Duty(Owed),
    /// What is owed about backups.
    Backup(backup::Duty),
}

impl ClockRow {
    pub(super) fn key(&self) -> RowKey {
        match self {
            ClockRow::Running { number, clock, .. } | ClockRow::Paused { number, clock } => {
                RowKey::Clock(*number, *clock)
            }
            ClockRow::Backup(duty) => RowKey::Backup(duty.of.clone(), duty.kind),
            ClockRow::Duty(owed) => {
                RowKey::Duty(owed.server.to_string(), owed.release.to_string(), owed.kind)
            }
        }
    }

    fn due(&self) -> Instant {
        match self {
            ClockRow::Running { due, .. } => *due,
            ClockRow::Duty(owed) => owed.due,
            ClockRow::Backup(duty) => duty.due,
            ClockRow::Paused { .. } => Instant::MAX,
        }
    }
}

/// Everything that runs out, by time; what stands comes last.
pub(super) fn rows(desk: &Desk, now: Instant) -> Vec<ClockRow> {
    let deadlines = desk.deadlines();
    let running = deadlines.running().map(|(due, number, clock)| ClockRow::Running { due, number, clock });
    let paused = deadlines.paused().map(|(number, clock)| ClockRow::Paused { number, clock });
    let mut rows: Vec<ClockRow> = running.chain(paused).collect();
    let backups = backup::duties(desk, now).into_iter().map(ClockRow::Backup);
    for duty in owed::all(desk, now).into_iter().map(ClockRow::Duty).chain(backups) {
        let index = rows.partition_point(|row| row.due() <= duty.due());
        rows.insert(index, duty);
    }
    rows
}
