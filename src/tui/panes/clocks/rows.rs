//! Everything that runs out.

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::table::Id;
use crate::domain::facts::backup::Subject;
use crate::domain::facts::entity::Entity;
use crate::domain::readings::alarm::{self, Alarm, Kind, Limit, What};
use crate::domain::readings::backup::{self, DutyKind};
use crate::domain::readings::clock;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::forecast::Forecasts;
use crate::domain::readings::owed::{self, OwedKind};
use crate::tui::list::RowKey;
use crate::tui::model::Pane;
use crate::tui::panes::clocks::columns::COLUMNS;
use crate::tui::panes::clocks::facts::Facts;
use crate::tui::panes::clocks::row::ClockRow;
use crate::tui::panes::faces;
use crate::tui::panes::names::Names;
use crate::tui::panes::row::{Column, Row};
use crate::tui::panes::scene::Scene;
use crate::tui::panes::table::Wish;
use crate::words::console::Column as Title;

impl Row for ClockRow {
    type Seen<'a> = Facts;

    const PANE: Pane = Pane::Clocks;
    const COLUMNS: &'static [Column<Self>] = COLUMNS;

    /// Everything that runs out or is alarming, in the order of turns; what stands comes last.
    fn all(at: Scene<'_>) -> Vec<Self> {
        let (desk, now) = (at.desk, at.now);
        let backups = backup::duties(desk, now).into_iter().map(ClockRow::Backup);
        let mut others: Vec<ClockRow> = owed::all(desk, now).into_iter().map(ClockRow::Duty).collect();
        others.extend(backups);
        // Clocks have rows of their own, and there may be very many of them.
        let told = |alarm: &&Alarm| !matches!(alarm.what, What::Clock(_));
        let severity = |limit: &Limit| {
            let alarm = at.alarms.iter().filter(told).find(|alarm| is_of(limit, alarm));
            alarm.map(|alarm| alarm.severity)
        };
        for limit in alarm::limits(desk, now) {
            let severity = severity(&limit);
            others.push(ClockRow::Limit(limit, severity));
        }
        let shown = others.len();
        for alarm in at.alarms.iter().filter(told) {
            let incident = matches!(alarm.about, Entity::Incident(_));
            if incident || !others[..shown].iter().any(|row| row.is_about(alarm)) {
                others.push(ClockRow::Alarm(alarm.clone()));
            }
        }
        ordered(desk, others, now)
    }

    fn key(&self, _: &Desk) -> RowKey {
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

    fn is_gone(&self, desk: &Desk) -> bool {
        match self {
            ClockRow::Running { number, .. } | ClockRow::Paused { number, .. } => {
                desk.world().incident(*number).is_none()
            }
            _ => false,
        }
    }

    fn is_about(&self, alarm: &Alarm) -> bool {
        match self {
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

    fn names(&self, names: &mut Names<'_>) {
        let (now, words) = (names.now, names.words);
        match self {
            ClockRow::Running { due, number, clock, .. } => {
                incident(names, *number, *clock);
                names.add_if(*due < now, "missed");
            }
            ClockRow::Paused { number, clock } => {
                incident(names, *number, *clock);
                names.add(&["paused"]);
            }
            ClockRow::Duty(owed) => {
                names.server(owed.server.as_str());
                names.state(owed.kind);
                names.add(&[&words.update_to(owed.release.as_str())]);
                names.add_if(owed.due < now, "late");
            }
            ClockRow::Limit(limit, severity) => {
                about(names, &limit.about, limit.tenant.as_ref());
                names.state(limit.kind);
                names.add(&[words.alarm_title(limit.kind), &words.limit(limit.left)]);
                severity.iter().for_each(|severity| names.state(*severity));
            }
            ClockRow::Alarm(alarm) => {
                let told = alarm.told(names.desk, now);
                about(names, &alarm.about, told.tenant.as_ref());
                names.state(alarm.kind);
                names.add(&[words.alarm_title(alarm.kind), &words.alarm(&told.meaning)]);
                names.state(alarm.severity);
            }
            ClockRow::Backup(duty) => {
                match &duty.of {
                    Subject::Server(id) => names.server(id.as_str()),
                    Subject::Tenant(id) => names.tenant_by_id(id.as_str()),
                }
                names.state(duty.kind);
                names.add(&[words.backup_due(duty.kind)]);
                names.add_if(duty.due < now, "late");
            }
        }
    }

    fn widen(wish: &mut Wish, at: Scene<'_>) {
        if let (Title::Left, Some(width)) = (wish.title, faces::resting_width(at)) {
            wish.resize(wish.width.max(width));
        }
    }

    fn seen<'a>(&'a self, at: Scene<'a>) -> Option<Facts> {
        Some(Facts::of(self, at))
    }
}

fn about(names: &mut Names<'_>, about: &Entity, tenant: Option<&Id>) {
    names.add(&[&names.words.thing(about)]);
    if let Entity::Server(id) = about {
        names.server(id.as_str());
    }
    if let Some(tenant) = tenant {
        names.tenant_by_id(tenant.as_str());
    }
}

fn incident(names: &mut Names<'_>, number: Number, clock: usize) {
    let (desk, world) = (names.desk, names.desk.world());
    let Some(incident) = world.incident(number) else { return };
    names.add(&[&number.to_string(), &incident.subject]);
    if let Some(rule) = desk.contract(incident).and_then(|contract| contract.clocks.get(clock)) {
        names.add(&[&rule.name]);
    }
    if let Some(tenant) = world.tenants.get(incident.tenant) {
        names.tenant(tenant);
    }
    if let Some(owner) = incident.owner {
        names.add(&[world.names.get(owner)]);
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

/// What would be left of a clock. Most have no forecast, and are not read for it.
fn foreseen(
    desk: &Desk,
    forecasts: &Forecasts,
    (number, clock): (Number, usize),
    now: Instant,
) -> Option<i64> {
    forecasts.get(number)?;
    let incident = desk.world().incident(number)?;
    let contract = desk.contract(incident)?;
    let rule = contract.clocks.get(clock)?;
    let reading = clock::read(rule, contract, &incident.life, now)?;
    Some(forecasts.clock(number, rule, &reading)?.left())
}

/// Clocks come by time, which is in order but for a few runs; the others stand behind those that are as near.
fn ordered(desk: &Desk, others: Vec<ClockRow>, now: Instant) -> Vec<ClockRow> {
    let deadlines = desk.deadlines();
    let forecasts = Forecasts::of(desk, now);
    let running = deadlines.running().map(|(due, number, clock)| {
        let foreseen = foreseen(desk, &forecasts, (number, clock), now);
        ClockRow::Running { due, number, clock, foreseen }
    });
    let mut rows = Vec::with_capacity(running.len() + others.len() + deadlines.paused().len());
    rows.extend(running);
    rows.extend(others);
    rows.sort_by_key(|row: &ClockRow| row.place(now));
    rows.extend(deadlines.paused().map(|(number, clock)| ClockRow::Paused { number, clock }));
    rows
}
