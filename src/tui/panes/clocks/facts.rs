//! What is known of one limit, whatever kind it is.

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::table::Id;
use crate::domain::contract::Counting;
use crate::domain::facts::backup::Subject;
use crate::domain::readings::alarm::meaning::{Meaning, OfIncident};
use crate::domain::readings::alarm::{Alarm, Limit, Severity};
use crate::domain::readings::backup::Duty;
use crate::domain::readings::clock;
use crate::domain::readings::owed::Owed;
use crate::tui::cell::{Cell, NOTHING};
use crate::tui::panes::clocks::row::ClockRow;
use crate::tui::panes::faces;
use crate::tui::panes::scene::Scene;
use crate::tui::role::Role;
use crate::words::Phrase;

#[derive(Default)]
pub(super) struct Facts {
    pub left: Cell,
    pub clock: String,
    /// What it is about.
    pub what: String,
    pub due: Option<Instant>,
    pub percent: Option<u32>,
    /// Seconds that would be left at the pace of this desk.
    pub foreseen: Option<i64>,
    /// The tenant, or the reseller.
    pub who: String,
    pub owner: String,
    pub text: String,
}

impl Facts {
    pub fn of(row: &ClockRow, at: Scene<'_>) -> Self {
        match row {
            ClockRow::Running { number, clock, foreseen, .. } => {
                Self { foreseen: *foreseen, ..Self::of_incident(*number, *clock, at) }
            }
            ClockRow::Paused { number, clock } => Self::of_incident(*number, *clock, at),
            ClockRow::Backup(duty) => Self::of_backup(duty, at),
            ClockRow::Limit(limit, severity) => Self::of_limit(limit, *severity, at),
            ClockRow::Alarm(alarm) => Self::of_alarm(alarm, at),
            ClockRow::Duty(owed) => Self::of_update(owed, at),
        }
    }

    fn of_update(owed: &Owed, at: Scene<'_>) -> Self {
        let server = at.desk.world().servers.by_id(owed.server.as_str());
        Self {
            left: left(owed.due, broken(owed.kind.is_contractual()), Role::Text, at),
            clock: at.words().state(owed.kind).to_owned(),
            what: owed.server.to_string(),
            due: Some(owed.due),
            who: named(server.map(|server| &server.definition.reseller)),
            text: at.words().update_to(owed.release.as_str()),
            ..Self::default()
        }
    }

    fn of_limit(limit: &Limit, severity: Option<Severity>, at: Scene<'_>) -> Self {
        Self {
            left: left(limit.due, Role::Missed, severity.map_or(Role::Text, severe), at),
            clock: at.words().state(limit.kind).to_owned(),
            what: at.words().thing(&limit.about),
            due: Some(limit.due),
            percent: limit.percent,
            who: named(limit.tenant.as_ref()),
            text: at.words().limit(limit.left),
            ..Self::default()
        }
    }

    /// What is alarming and has no limit of its own: since when stands where others are due.
    fn of_alarm(alarm: &Alarm, at: Scene<'_>) -> Self {
        let told = alarm.told(at.desk, at.now);
        // What is to come has its moment before it.
        let to_come = match told.meaning {
            Meaning::Incident { is: OfIncident::Unreachable { at, .. }, .. } => Some(at),
            _ => None,
        };
        let to_come = to_come.filter(|moment| *moment > at.now);
        let now = || at.words().phrase(Phrase::Now).to_owned();
        let left = to_come.map_or_else(now, |moment| faces::distance(moment, at.now, at.shows_seconds(None)));
        Self {
            left: Cell::new(left, severe(alarm.severity)),
            clock: at.words().state(alarm.kind).to_owned(),
            what: at.words().thing(&alarm.about),
            due: Some(to_come.unwrap_or(alarm.since)),
            who: named(told.tenant.as_ref()),
            text: at.words().alarm(&told.meaning),
            ..Self::default()
        }
    }

    fn of_backup(duty: &Duty, at: Scene<'_>) -> Self {
        let world = at.desk.world();
        let reseller = match &duty.of {
            Subject::Server(id) => world.servers.by_id(id.as_str()).map(|s| &s.definition.reseller),
            Subject::Tenant(id) => {
                world.tenants.by_id(id.as_str()).and_then(|t| t.definition.reseller.as_ref())
            }
        };
        Self {
            left: left(duty.due, broken(duty.kind.is_contractual()), Role::Text, at),
            clock: at.words().state(duty.kind).to_owned(),
            what: duty.of.id().to_string(),
            due: Some(duty.due),
            who: named(reseller),
            text: at.words().backup_due(duty.kind).to_owned(),
            ..Self::default()
        }
    }

    fn of_incident(number: Number, index: usize, at: Scene<'_>) -> Self {
        let world = at.desk.world();
        let unknown = Self { left: Cell::dim("?"), what: number.0.to_string(), ..Self::default() };
        let Some(incident) = world.incident(number) else {
            return Self { owner: NOTHING.to_owned(), ..unknown };
        };
        let known = Self {
            who: world.tenants.id(incident.tenant).to_owned(),
            owner: incident.owner.map_or(NOTHING, |owner| world.names.get(owner)).to_owned(),
            text: incident.subject.to_string(),
            ..unknown
        };
        let contract = at.desk.contract(incident);
        let Some((contract, rule)) = contract.and_then(|c| Some((c, c.clocks.get(index)?))) else {
            return known;
        };
        let clock = at.words().clock_name(&rule.name).to_owned();
        let Some(reading) = clock::read(rule, contract, &incident.life, at.now) else {
            return Self { clock, ..known };
        };
        let counting = rule.target(incident.class.priority).map(|target| target.counting);
        let calendar = contract.calendar(counting.unwrap_or(Counting::Always));
        Self {
            left: faces::clock(&reading, rule, calendar, incident.class.priority, at).cell(),
            clock,
            due: reading.due,
            percent: reading.percent,
            ..known
        }
    }
}

fn named(id: Option<&Id>) -> String {
    id.map_or_else(String::new, ToString::to_string)
}

fn severe(severity: Severity) -> Role {
    match severity {
        Severity::Critical => Role::Missed,
        Severity::Warning => Role::Soon,
    }
}

/// What is late: a broken rule stands out.
fn broken(contractual: bool) -> Role {
    if contractual { Role::Missed } else { Role::Soon }
}

/// What is left until something is owed.
fn left(due: Instant, late: Role, else_: Role, at: Scene<'_>) -> Cell {
    Cell::new(faces::distance(due, at.now, at.shows_seconds(None)), if due < at.now { late } else { else_ })
}
