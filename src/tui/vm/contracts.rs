//! Pane 7: the contracts of every tenant, and what is watched under each.

use super::table::{Wish, fit};
use super::{Cell, Row, Table, View};
use crate::domain::base::instant::Instant;
use crate::domain::base::span;
use crate::domain::readings::backup;
use crate::domain::readings::holding::State;
use crate::tui::model::Pane;
use crate::tui::role::Role;
use crate::tui::rows::ContractRow;
use crate::words::Words;
use crate::words::console::{Column, Corner, Empty, Mark};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Col {
    Tenant,
    Pack,
    Version,
    Phase,
    Hours,
    Billable,
    Backup,
    Cold,
    Tested,
    Certified,
    Authorised,
    Begins,
    Unmet,
    State,
}

pub(super) const COLUMNS: [Wish<Col>; 14] = [
    Wish::left(Col::Tenant, Column::Customer, 12, 0).up_to(20),
    Wish::left(Col::Pack, Column::Contract, 12, 0).up_to(18),
    Wish::left(Col::Version, Column::Version, 7, 8),
    Wish::left(Col::Phase, Column::Phase, 5, 3),
    Wish::right(Col::Hours, Column::Hours, 9, 1),
    Wish::right(Col::Billable, Column::Billable, 5, 4),
    Wish::right(Col::Backup, Column::Backup, 6, 2),
    Wish::right(Col::Cold, Column::Cold, 5, 7),
    Wish::right(Col::Tested, Column::Tested, 5, 6),
    Wish::right(Col::Certified, Column::Certified, 3, 5),
    Wish::right(Col::Authorised, Column::Authorised, 4, 5),
    Wish::left(Col::Begins, Column::Begins, 10, 9),
    Wish::right(Col::Unmet, Column::Unmet, 5, 8),
    Wish::left(Col::State, Column::State, 5, 0),
];

impl View<'_> {
    pub(super) fn contracts(&self, width: u16, height: u16) -> Table {
        let columns = fit(self.words(), &self.shown(Pane::Contracts, &COLUMNS), width);
        let cursor = self.model.list(Pane::Contracts).cursor.index();
        let visible = self.visible(Pane::Contracts, height, self.rows.contracts());
        let rows = visible.map(|(index, row)| {
            let cells = columns.iter().map(|(col, _)| self.contract_cell(*col, row)).collect();
            Row { cursor: index == cursor, marked: false, cells }
        });
        let rows = rows.collect();
        let columns = columns.into_iter().map(|(_, column)| column).collect();
        Table { columns, rows, empty: self.empty(Pane::Contracts, Empty::NoContracts) }
    }

    fn contract_cell(&self, col: Col, row: &ContractRow) -> Cell {
        let none = || Cell::dim("-");
        let ago = |at: Option<Instant>, role| {
            at.map_or_else(none, |at| Cell::new(span::short(self.now - at), role))
        };
        let reporter = if row.lacks_reporter { Role::Soon } else { Role::Text };
        match col {
            Col::Tenant => Cell::text(row.tenant.clone()),
            Col::Pack => Cell::text(row.pack.clone()),
            Col::Version => row.version.clone().map_or_else(|| Cell::new("?", Role::Missed), Cell::dim),
            Col::Phase => row.phase.map_or_else(none, |phase| {
                let word = self.words().state(phase);
                Cell::text(word.chars().take(5).collect::<String>())
            }),
            Col::Hours => hours(self.words(), row),
            Col::Billable => match row.hours {
                Some((_, Some(budget))) if budget.billable > 0 => {
                    Cell::new(decimal(self.words(), budget.billable), Role::Missed)
                }
                _ => none(),
            },
            Col::Backup => ago(row.backup, backed_up(row.backups)),
            Col::Cold => ago(row.cold, Role::Text),
            Col::Tested => ago(row.tested, Role::Text),
            Col::Certified => Cell::new(row.certified.to_string(), reporter),
            Col::Authorised => Cell::new(row.authorised.to_string(), reporter),
            Col::Begins => row.begins.map_or_else(none, |day| Cell::dim(self.words().day(day))),
            Col::Unmet if row.unmet == 0 => none(),
            Col::Unmet => Cell::new(row.unmet.to_string(), Role::Soon),
            Col::State => Cell::new(self.words().state(row.state), role(row.state)),
        }
    }

    /// `14 warn`, for the corner of the pane: alarms among them.
    pub(super) fn contracts_count(&self) -> String {
        let alarming = self.rows.contracts().iter().filter(|row| row.state != State::Fine).count();
        if alarming == 0 { String::new() } else { self.words().corner(Corner::Warned(alarming)) }
    }
}

/// `17.5/16`, in hours.
fn hours(words: Words, row: &ContractRow) -> Cell {
    let Some((used, budget)) = row.hours else { return Cell::dim("-") };
    let Some(budget) = budget.map(|budget| budget.granted) else {
        return Cell::new(words.mark(Mark::NoBudget(&decimal(words, used))), Role::Soon);
    };
    let role = match (used > budget, row.state) {
        (true, _) => Role::Missed,
        (false, State::Fine) => Role::Text,
        (false, _) => Role::Soon,
    };
    Cell::new(format!("{}/{}", decimal(words, used), decimal(words, budget)), role)
}

/// Minutes in hours with one decimal, cut off; whole hours without.
fn decimal(words: Words, minutes: i64) -> String {
    match minutes % 60 * 10 / 60 {
        0 => (minutes / 60).to_string(),
        tenths => words.number(&format!("{}.{tenths}", minutes / 60)),
    }
}

fn backed_up(state: Option<backup::State>) -> Role {
    match state {
        Some(backup::State::Critical) => Role::Missed,
        Some(backup::State::Warn) => Role::Soon,
        _ => Role::Text,
    }
}

fn role(state: State) -> Role {
    match state {
        State::Alarming => Role::Missed,
        State::Warning => Role::Soon,
        State::Fine => Role::Text,
    }
}
