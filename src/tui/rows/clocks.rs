//! Rows of everything that runs out.

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::facts::backup::Subject;
use crate::domain::facts::entity::Entity;
use crate::domain::readings::alarm;
use crate::domain::readings::alarm::{Alarm, Kind, Limit, Severity, What};
use crate::domain::readings::backup;
use crate::domain::readings::backup::DutyKind;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::owed;
use crate::domain::readings::owed::{Owed, OwedKind};
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
    /// What runs out on a day, with how alarming it is already.
    Limit(Limit, Option<Severity>),
    /// What is alarming and has no limit of its own.
    Alarm(Alarm),
}

impl ClockRow {
    pub(super) fn key(&self) -> RowKey {
        match self {
            ClockRow::Running { number, clock, .. } | ClockRow::Paused { number, clock } => {
                RowKey::Clock(*number, *clock)
            }
            ClockRow::Backup(duty) => RowKey::Backup(duty.of.clone(), duty.kind),
            ClockRow::Limit(limit, _) => RowKey::Limit(limit.kind, limit.about.clone(), limit.part.clone()),
            ClockRow::Alarm(alarm) => RowKey::Limit(alarm.kind, alarm.about.clone(), alarm.part()),
            ClockRow::Duty(owed) => {
                RowKey::Duty(owed.server.to_string(), owed.release.to_string(), owed.kind)
            }
        }
    }

    /// When it is due; what has no limit of its own is due at once.
    fn due(&self, now: Instant) -> Instant {
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

/// The key of the row of an alarm: that of the clock, the duty or the limit that shows it, else its
/// own.
pub(super) fn alarm_key(alarm: &Alarm, rows: &[ClockRow]) -> RowKey {
    let clock = match (&alarm.about, &alarm.what) {
        (Entity::Incident(number), What::Clock(clock)) => Some(RowKey::Clock(*number, *clock)),
        _ => None,
    };
    let duty = || rows.iter().find(|row| shows(row, alarm)).map(ClockRow::key);
    let own = || RowKey::Limit(alarm.kind, alarm.about.clone(), alarm.part());
    clock.or_else(duty).unwrap_or_else(own)
}

/// Whether a row is about the very thing that an alarm is about.
fn shows(row: &ClockRow, alarm: &Alarm) -> bool {
    match row {
        ClockRow::Running { .. } | ClockRow::Paused { .. } => false,
        ClockRow::Duty(owed) => {
            let kind = owed_kind(owed.kind) == alarm.kind;
            let server = matches!(&alarm.about, Entity::Server(id) if *id == owed.server);
            kind && server && alarm.part().name() == owed.release.as_str()
        }
        ClockRow::Backup(duty) => {
            let about = match &duty.of {
                Subject::Server(id) => Entity::Server(id.clone()),
                Subject::Tenant(id) => Entity::Tenant(id.clone()),
            };
            backup_kind(duty.kind) == alarm.kind && about == alarm.about
        }
        ClockRow::Limit(limit, _) => is_of(limit, alarm),
        ClockRow::Alarm(own) => own == alarm,
    }
}

fn is_of(limit: &Limit, alarm: &Alarm) -> bool {
    limit.kind == alarm.kind && limit.about == alarm.about && limit.part == alarm.part()
}

fn owed_kind(owed: OwedKind) -> Kind {
    match owed {
        OwedKind::Notice => Kind::Notice,
        OwedKind::Contact => Kind::Contact,
        OwedKind::Reason => Kind::Reason,
        OwedKind::Decision => Kind::Deferral,
        OwedKind::Result => Kind::Result,
        OwedKind::Retry => Kind::Failed,
        OwedKind::Success => Kind::Success,
    }
}

fn backup_kind(duty: DutyKind) -> Kind {
    match duty {
        DutyKind::Daily => Kind::Backup,
        DutyKind::Site => Kind::Place,
        DutyKind::RestoreTest => Kind::RestoreTest,
        DutyKind::Cold => Kind::ColdBackup,
        DutyKind::SecondSystem => Kind::SecondBackup,
    }
}

/// Everything that runs out or is alarming, by time; what stands comes last.
pub(super) fn rows(desk: &Desk, alarms: &[Alarm], now: Instant) -> Vec<ClockRow> {
    let backups = backup::duties(desk, now).into_iter().map(ClockRow::Backup);
    let mut others: Vec<ClockRow> = owed::all(desk, now).into_iter().map(ClockRow::Duty).collect();
    others.extend(backups);
    // Clocks have rows of their own, and there may be very many of them.
    let told = |alarm: &&Alarm| !matches!(alarm.what, What::Clock(_));
    let severity = |limit: &Limit| {
        let alarm = alarms.iter().filter(told).find(|alarm| is_of(limit, alarm));
        alarm.map(|alarm| alarm.severity)
    };
    for limit in alarm::limits(desk, now) {
        let severity = severity(&limit);
        others.push(ClockRow::Limit(limit, severity));
    }
    let shown = others.len();
    for alarm in alarms.iter().filter(told) {
        let incident = matches!(alarm.about, Entity::Incident(_));
        if incident || !others[..shown].iter().any(|row| shows(row, alarm)) {
            others.push(ClockRow::Alarm(alarm.clone()));
        }
    }
    others.sort_by_key(|row| row.due(now));
    merged(desk, others, now)
}

/// Clocks are kept in order; the others are put between them, behind those that are due as soon.
fn merged(desk: &Desk, others: Vec<ClockRow>, now: Instant) -> Vec<ClockRow> {
    let deadlines = desk.deadlines();
    let running = deadlines.running().map(|(due, number, clock)| ClockRow::Running { due, number, clock });
    let mut rows = Vec::with_capacity(running.len() + others.len() + deadlines.paused().len());
    let mut others = others.into_iter().peekable();
    for clock in running {
        while let Some(other) = others.next_if(|other| other.due(now) < clock.due(now)) {
            rows.push(other);
        }
        rows.push(clock);
    }
    rows.extend(others);
    rows.extend(deadlines.paused().map(|(number, clock)| ClockRow::Paused { number, clock }));
    rows
}
