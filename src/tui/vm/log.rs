//! Pane 8: what happened, the latest first.

use super::table::{Wish, fit, visible_rows};
use super::{Cell, Row, Table, View};
use crate::domain::base::instant::Instant;
use crate::domain::base::zone;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::{Event, Record};
use crate::domain::facts::incident::{Change, Step};
use crate::tui::model::Pane;
use crate::tui::role::Role;
use crate::words::console::{Column, Empty};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Col {
    Time,
    By,
    What,
    Text,
}

pub(super) const COLUMNS: [Wish<Col>; 4] = [
    Wish::left(Col::Time, Column::Time, 9, 0),
    Wish::left(Col::By, Column::By, 5, 1),
    Wish::left(Col::What, Column::What, 8, 0),
    Wish::flexible(Col::Text, Column::Bar, 12, 0),
];

impl View<'_> {
    pub(super) fn log(&self, width: u16, height: u16) -> Table {
        let columns = fit(self.words(), &self.shown(Pane::Log, &COLUMNS), width);
        let state = self.model.list(Pane::Log);
        let page = visible_rows(height);
        let visible = self.rows.log(self.model).enumerate().skip(state.offset).take(page);
        let rows = visible.map(|(index, record)| {
            let cells = columns.iter().map(|(col, _)| self.log_cell(*col, record)).collect();
            Row { cursor: index == state.cursor.index(), marked: false, cells }
        });
        let rows = rows.collect();
        let empty = if self.is_past() { Empty::OlderThanKept } else { Empty::NothingYet };
        Table {
            columns: columns.into_iter().map(|(_, column)| column).collect(),
            rows,
            empty: self.words().empty(empty),
        }
    }

    fn log_cell(&self, col: Col, record: &Record) -> Cell {
        match col {
            Col::Time => Cell::dim(self.log_time(record.happened)),
            Col::By => Cell::text(self.words().actor(record)),
            Col::What => Cell::text(self.entity(record)),
            Col::Text => {
                Cell::new(self.words().told(record, &self.model.log).replace('\n', " "), log_role(record))
            }
        }
    }

    /// The time today, the date before.
    pub(super) fn log_time(&self, at: Instant) -> String {
        let zone = self.desk.world().zone;
        let today = zone::day(zone, at) == zone::day(zone, self.now);
        match self.now - at {
            _ if today => zone::local(zone, at).format("%H:%M:%S").to_string(),
            ..518_400 => self.words().day_time(at),
            _ => zone::local(zone, at).format("%d.%m.%y").to_string(),
        }
    }

    fn entity(&self, record: &Record) -> String {
        let named = match &record.event {
            Event::Retracted { seq } => {
                self.model.log.iter().find(|r| r.seq == *seq).and_then(|r| r.event.entity())
            }
            event => event.entity(),
        };
        match named {
            Some(Entity::Incident(number)) => number.0.to_string(),
            Some(other) => self.words().thing(&other),
            None => "-".to_owned(),
        }
    }
}

/// Alarms stand out, retractions step back.
pub(super) fn log_role(record: &Record) -> Role {
    match &record.event {
        Event::Incident { change: Change::StepReached { step, .. }, .. } => match step {
            Step::Warning { .. } => Role::Soon,
            Step::Missed { .. } | Step::Level { .. } => Role::Missed,
        },
        Event::Incident { change: Change::Escalated { .. }, .. } => Role::Soon,
        Event::Retracted { .. } => Role::Dim,
        _ => Role::Text,
    }
}
