//! Pane 2: every running limit of every object.

use super::table::{Wish, fit};
use super::{Cell, Row, Table, View, cells};
use crate::domain::alarm::{Alarm, Limit, Severity};
use crate::domain::backup::{Duty, Subject};
use crate::domain::clock;
use crate::domain::contract::Counting;
use crate::domain::incident::Number;
use crate::domain::instant::Instant;
use crate::domain::owed::Owed;
use crate::domain::zone;
use crate::tui::model::Pane;
use crate::tui::role::Role;
use crate::tui::rows::ClockRow;
use crate::words::Phrase;
use crate::words::console::{Column, Empty};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Col {
    Left,
    Clock,
    What,
    Due,
    Percent,
    Who,
    Owner,
    Text,
}

pub(super) const COLUMNS: [Wish<Col>; 8] = [
    Wish::right(Col::Left, Column::Left, 9, 0),
    Wish::left(Col::Clock, Column::Clock, 8, 0),
    Wish::left(Col::What, Column::What, 7, 0),
    Wish::left(Col::Due, Column::Due, 10, 3),
    Wish::right(Col::Percent, Column::Percent, 4, 2),
    Wish::left(Col::Who, Column::Tenant, 10, 1).up_to(18),
    Wish::left(Col::Owner, Column::Owner, 4, 4),
    Wish::flexible(Col::Text, Column::Subject, 16, 5),
];

/// One row in words.
struct Words {
    left: Cell,
    clock: String,
    what: String,
    due: Option<Instant>,
    percent: Option<u32>,
    who: String,
    owner: String,
    text: String,
}

fn severity_role(severity: Severity) -> Role {
    match severity {
        Severity::Critical => Role::Missed,
        Severity::Warning => Role::Soon,
    }
}

impl View<'_> {
    pub(super) fn clocks(&self, width: u16, height: u16) -> Table {
        let columns = fit(self.words(), &self.shown(Pane::Clocks, &COLUMNS), width);
        let cursor = self.model.list(Pane::Clocks).cursor.index();
        let visible = self.visible(Pane::Clocks, height, self.rows.clocks());
        let rows = visible.map(|(index, row)| {
            let words = self.clock_words(row);
            let cells = columns.iter().map(|(col, _)| self.cell(*col, &words)).collect();
            Row { cursor: index == cursor, marked: false, cells }
        });
        let rows = rows.collect();
        Table {
            columns: columns.into_iter().map(|(_, column)| column).collect(),
            rows,
            empty: self.empty(Pane::Clocks, Empty::NothingRunsOut),
        }
    }

    fn cell(&self, col: Col, words: &Words) -> Cell {
        match col {
            Col::Left => words.left.clone(),
            Col::Clock => Cell::text(words.clock.clone()),
            Col::What => Cell::text(words.what.clone()),
            Col::Due => Cell::dim(words.due.map_or_else(|| "-".to_owned(), |due| self.short_wall(due))),
            Col::Percent => match words.percent {
                Some(percent) => Cell::new(percent.min(9_999).to_string(), words.left.role),
                None => Cell::dim("-"),
            },
            Col::Who => Cell::text(words.who.clone()),
            Col::Owner => Cell::text(words.owner.clone()),
            Col::Text => Cell::text(words.text.clone()),
        }
    }

    /// `Tue 14:40`, or the date when it is further away than a week.
    pub(super) fn short_wall(&self, at: Instant) -> String {
        match (at - self.now).abs() < 6 * 86_400 {
            true => self.words().day_time(at),
            false => zone::local(self.desk.world().zone, at).format("%d.%m. %Hh").to_string(),
        }
    }

    /// In at most nine characters: `15:51`, `Wed 15:51`, `30 Nov`.
    pub(super) fn brief_wall(&self, at: Instant) -> String {
        let zone = self.desk.world().zone;
        let today = zone::day(zone, at) == zone::day(zone, self.now);
        if today || (at - self.now).abs() >= 6 * 86_400 {
            return self.brief_date(at);
        }
        self.words().day_time(at)
    }

    /// In at most six characters: `15:51`, `30 Nov`.
    pub(super) fn brief_date(&self, at: Instant) -> String {
        let zone = self.desk.world().zone;
        let day = zone::day(zone, at);
        match day == zone::day(zone, self.now) {
            true => zone::local(zone, at).format("%H:%M").to_string(),
            false => self.words().short_day(day),
        }
    }

    fn clock_words(&self, row: &ClockRow) -> Words {
        match row {
            ClockRow::Running { number, clock, .. } | ClockRow::Paused { number, clock } => {
                self.incident_clock(*number, *clock)
            }
            ClockRow::Backup(duty) => self.backup_clock(duty),
            ClockRow::Limit(limit, severity) => self.limit_clock(limit, *severity),
            ClockRow::Alarm(alarm) => self.alarm_clock(alarm),
            ClockRow::Duty(Owed { due, server, release, kind }) => {
                let reseller = self.desk.world().servers.by_id(server.as_str());
                Words {
                    left: self.duty_left(*due, kind.is_contractual()),
                    clock: self.words().state(*kind).to_owned(),
                    what: server.to_string(),
                    due: Some(*due),
                    percent: None,
                    who: reseller.map_or_else(String::new, |s| s.definition.reseller.to_string()),
                    owner: String::new(),
                    text: self.words().update_to(release.as_str()),
                }
            }
        }
    }

    /// What is left until something is owed; late, a broken rule stands out.
    fn duty_left(&self, due: Instant, contractual: bool) -> Cell {
        let late = due < self.now;
        let role = match (late, contractual) {
            (false, _) => Role::Text,
            (true, true) => Role::Missed,
            (true, false) => Role::Soon,
        };
        let sign = if late { "x" } else { "" };
        Cell::new(format!("{sign}{}", cells::distance(due, self.now)), role)
    }

    fn limit_clock(&self, limit: &Limit, severity: Option<Severity>) -> Words {
        let late = limit.due < self.now;
        let sign = if late { "x" } else { "" };
        let role = if late { Role::Missed } else { severity.map_or(Role::Text, severity_role) };
        Words {
            left: Cell::new(format!("{sign}{}", cells::distance(limit.due, self.now)), role),
            clock: self.words().state(limit.kind).to_owned(),
            what: self.words().thing(&limit.about),
            due: Some(limit.due),
            percent: limit.percent,
            who: limit.tenant.as_ref().map_or_else(String::new, ToString::to_string),
            owner: String::new(),
            text: self.words().limit(limit.left),
        }
    }

    /// What is alarming and has no limit of its own: since when stands where others are due.
    fn alarm_clock(&self, alarm: &Alarm) -> Words {
        let told = alarm.told(self.desk, self.now);
        Words {
            left: Cell::new(self.words().phrase(Phrase::Now), severity_role(alarm.severity)),
            clock: self.words().state(alarm.kind).to_owned(),
            what: self.words().thing(&alarm.about),
            due: Some(alarm.since),
            percent: None,
            who: told.tenant.map_or_else(String::new, |tenant| tenant.to_string()),
            owner: String::new(),
            text: self.words().alarm(&told.meaning),
        }
    }

    fn backup_clock(&self, duty: &Duty) -> Words {
        let world = self.desk.world();
        let reseller = match &duty.of {
            Subject::Server(id) => world.servers.by_id(id.as_str()).map(|s| &s.definition.reseller),
            Subject::Tenant(id) => {
                world.tenants.by_id(id.as_str()).and_then(|t| t.definition.reseller.as_ref())
            }
        };
        Words {
            left: self.duty_left(duty.due, duty.kind.is_contractual()),
            clock: self.words().state(duty.kind).to_owned(),
            what: duty.of.id().to_string(),
            due: Some(duty.due),
            percent: None,
            who: reseller.map_or_else(String::new, ToString::to_string),
            owner: String::new(),
            text: self.words().backup_due(duty.kind).to_owned(),
        }
    }

    fn incident_clock(&self, number: Number, index: usize) -> Words {
        let world = self.desk.world();
        let incident = self.incident(number);
        let contract = incident.and_then(|incident| self.desk.contract(incident));
        let rule = contract.and_then(|contract| contract.clocks.get(index));
        let reading = incident
            .zip(contract)
            .zip(rule)
            .and_then(|((incident, contract), rule)| clock::read(rule, contract, &incident.life, self.now));
        let counting =
            incident.zip(rule).and_then(|(i, rule)| rule.target(i.class.priority)).map(|t| t.counting);
        let left = match (&reading, contract, rule) {
            (Some(reading), Some(contract), Some(rule)) => cells::clock(
                reading,
                rule,
                contract.calendar(counting.unwrap_or(Counting::Always)),
                self.words(),
            )
            .cell(),
            _ => Cell::dim("?"),
        };
        Words {
            left,
            clock: rule.map_or_else(String::new, |rule| rule.name.to_string()),
            what: number.0.to_string(),
            due: reading.as_ref().and_then(|reading| reading.due),
            percent: reading.as_ref().and_then(|reading| reading.percent),
            who: incident.map_or_else(String::new, |i| world.tenants.id(i.tenant).to_owned()),
            owner: incident.and_then(|i| i.owner).map_or("-", |owner| world.names.get(owner)).to_owned(),
            text: incident.map_or_else(String::new, |i| i.subject.to_string()),
        }
    }
}
