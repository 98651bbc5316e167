//! Pane 6: contract years of the tenants.

use super::table::{Wish, fit};
use super::{Brief, Cell, Row, Table, View};
use crate::domain::availability::{Reading, State};
use crate::domain::instant::Instant;
use crate::domain::zone;
use crate::tui::cell::pad;
use crate::tui::model::Pane;
use crate::tui::role::Role;
use crate::tui::rows::AvailabilityRow;
use crate::words::Words;
use crate::words::console::{Column, Empty, Mark};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Col {
    Tenant,
    Percent,
    Left,
    Down,
    Excluded,
    Year,
    Bar,
    Server,
    State,
}

pub(super) const COLUMNS: [Wish<Col>; 9] = [
    Wish::left(Col::Tenant, Column::Tenant, 10, 0).up_to(18),
    Wish::right(Col::Percent, Column::Percent, 6, 0),
    Wish::right(Col::Left, Column::Left, 8, 0),
    Wish::right(Col::Down, Column::Down, 8, 2),
    Wish::right(Col::Excluded, Column::Excluded, 8, 4),
    Wish::left(Col::Year, Column::Year, 13, 5),
    Wish::left(Col::Bar, Column::Budget, 14, 3),
    Wish::left(Col::Server, Column::Server, 7, 9).up_to(10),
    Wish::left(Col::State, Column::State, 6, 0),
];

impl View<'_> {
    pub(super) fn availability(&self, width: u16, height: u16) -> Table {
        let columns = fit(self.words(), &self.shown(Pane::Availability, &COLUMNS), width);
        let cursor = self.model.list(Pane::Availability).cursor.index();
        let visible = self.visible(Pane::Availability, height, self.rows.availability());
        let rows = visible.map(|(index, row)| {
            let cells = columns.iter().map(|(col, _)| self.availability_cell(*col, row)).collect();
            Row { cursor: index == cursor, marked: false, cells }
        });
        let rows = rows.collect();
        let columns = columns.into_iter().map(|(_, column)| column).collect();
        let empty = self.empty(Pane::Availability, Empty::NoAvailability);
        Table { columns, rows, empty }
    }

    fn availability_cell(&self, col: Col, row: &AvailabilityRow) -> Cell {
        match (col, &row.reading) {
            (Col::Tenant, _) => Cell::text(row.tenant.clone()),
            (Col::Server, _) => row.server.clone().map_or_else(|| Cell::dim("-"), Cell::text),
            (_, Ok(reading)) => self.reading_cell(col, reading),
            (Col::State, Err(_)) => Cell::new(self.words().mark(Mark::Begin), Role::Soon),
            (_, Err(_)) => Cell::dim("-"),
        }
    }

    fn reading_cell(&self, col: Col, reading: &Reading) -> Cell {
        let role = role(reading.state);
        match col {
            Col::Percent => Cell::new(percent(self.words(), reading), role),
            Col::Left => Cell::new(hours(reading.left), role),
            Col::Down => Cell::text(hours(reading.down)),
            Col::Excluded => Cell::text(hours(reading.excluded_seconds)),
            Col::Year => Cell::dim(format!(
                "{}-{}",
                self.day_and_month(reading.year.from),
                self.day_and_month(reading.year.to - 1)
            )),
            Col::Bar => Cell::bar(used(reading), None, role),
            _ => Cell::new(word(self.words(), reading.state), role),
        }
    }

    /// `klinikum-n 99.48% left  -1h41 MISSED`
    pub(super) fn brief_availability(&self, height: u16) -> Vec<Brief> {
        self.brief(Pane::Availability, height, |place| {
            let row = self.rows.availability().get(place)?;
            let (tenant, words) = (pad(&row.tenant, 10), self.words());
            Some(match &row.reading {
                Ok(reading) => {
                    let (role, left) = (role(reading.state), hours(reading.left));
                    let percent = pad(&percent(words, reading), 6);
                    let text = format!("{tenant} {percent} {} ", words.mark(Mark::Left(&left)));
                    vec![Cell::text(text), Cell::new(word(self.words(), reading.state), role)]
                }
                Err(_) => {
                    let mark = words.mark(Mark::BeginOfContract);
                    vec![Cell::text(format!("{tenant} ")), Cell::new(mark, Role::Soon)]
                }
            })
        })
    }

    /// `01.09.`
    fn day_and_month(&self, at: Instant) -> String {
        zone::local(self.desk.world().zone, at).format("%d.%m.").to_string()
    }
}

/// `99.48%`; a full hundred has one decimal less.
pub(super) fn percent(words: Words, reading: &Reading) -> String {
    words.number(&match reading.of_year() {
        10_000.. => "100.0%".to_owned(),
        hundredths => format!("{}.{:02}%", hundredths / 100, hundredths % 100),
    })
}

/// `41h12`, `-1h41`
pub(super) fn hours(seconds: i64) -> String {
    let (sign, length) = (if seconds < 0 { "-" } else { "" }, seconds.unsigned_abs());
    format!("{sign}{}h{:02}", length / 3_600, length / 60 % 60)
}

/// Part of the allowed downtime that is used, in percent.
fn used(reading: &Reading) -> u64 {
    let (down, budget) = (reading.down.unsigned_abs(), reading.budget.unsigned_abs());
    (down * 100).checked_div(budget).unwrap_or(100)
}

pub(super) fn role(state: State) -> Role {
    match state {
        State::Kept => Role::Text,
        State::Low => Role::Soon,
        State::Missed => Role::Missed,
    }
}

fn word(words: Words, state: State) -> String {
    let word = words.state(state);
    if state == State::Missed { word.to_uppercase() } else { word.to_owned() }
}
