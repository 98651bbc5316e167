//! The third list of pane 5: licences that were cancelled in the calendar year, of those that may be.

use super::table::Wish;
use super::{Cell, Line, View};
use crate::domain::billing::{Ceiling, State};
use crate::tui::cell::pad;
use crate::tui::role::Role;
use crate::tui::rows::{CancellationRow, Charged};
use crate::words::Words;
use crate::words::console::{Column, Corner, Mark};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Col {
    Who,
    Amount,
    Base,
    Now,
    Cancelled,
    Allowed,
    Left,
    Percent,
    Penalty,
    State,
}

pub(super) const CANCELLATIONS: [Wish<Col>; 10] = [
    Wish::left(Col::Who, Column::Charged, 10, 0).up_to(20),
    Wish::right(Col::Base, Column::Baseline, 5, 1),
    Wish::right(Col::Now, Column::Now, 5, 3),
    Wish::right(Col::Amount, Column::Amount, 9, 4),
    Wish::right(Col::Cancelled, Column::Cancelled, 4, 0),
    Wish::right(Col::Allowed, Column::Allowed, 5, 0),
    Wish::right(Col::Left, Column::Left, 4, 0),
    Wish::right(Col::Percent, Column::Percent, 3, 0),
    Wish::right(Col::Penalty, Column::Penalty, 11, 2),
    Wish::left(Col::State, Column::State, 6, 0),
];

impl View<'_> {
    /// `2 near ceiling`; nothing while all are far from it.
    pub(super) fn ceilings_count(&self) -> String {
        let ceilings = self.rows.cancellations().iter().filter_map(|row| row.ceiling);
        let near = ceilings.filter(|ceiling| ceiling.state >= State::Near).count();
        if near > 0 { self.words().corner(Corner::NearCeiling(near)) } else { String::new() }
    }
}

pub(super) fn cancellation_cell(words: Words, col: Col, row: &CancellationRow) -> Cell {
    match (col, &row.ceiling) {
        (Col::Who, _) => Cell::text(who(row)),
        (Col::Now, _) => Cell::text(row.count.to_string()),
        (Col::Amount, _) => {
            row.amount.map_or_else(|| Cell::dim("?"), |amount| Cell::text(words.number(&amount.to_string())))
        }
        (Col::Cancelled, None) => Cell::text(row.cancelled.to_string()),
        (_, None) => Cell::dim("-"),
        (_, Some(ceiling)) => ceiling_cell(words, col, ceiling),
    }
}

fn ceiling_cell(words: Words, col: Col, ceiling: &Ceiling) -> Cell {
    let role = role(ceiling.state);
    match col {
        Col::Who | Col::Now | Col::Amount => Cell::dim(""),
        Col::Base => {
            let star = if ceiling.baseline.ground.is_marked() { "*" } else { "" };
            Cell::text(format!("{}{star}", ceiling.baseline.count))
        }
        Col::Cancelled => Cell::text(ceiling.counted.to_string()),
        Col::Allowed => Cell::text(ceiling.allowance.to_string()),
        Col::Left => Cell::new(ceiling.left.to_string(), role),
        Col::Percent => Cell::new(ceiling.used_percent.to_string(), role),
        Col::Penalty => match ceiling.penalty {
            _ if ceiling.excess == 0 => Cell::dim("-"),
            Some(penalty) => Cell::new(words.number(&penalty.to_string()), role),
            None => Cell::new("?", role),
        },
        Col::State => Cell::new(word(words, ceiling.state), role),
    }
}

/// A share stands below its reseller.
fn who(row: &CancellationRow) -> String {
    match &row.whose {
        Charged::Reseller(id) => id.clone(),
        Charged::Tenant { id, below: true } => format!("  {id}"),
        Charged::Tenant { id, below: false } => id.clone(),
    }
}

/// `cancel autohaus-k  12 of  14  85% near`
pub(super) fn cancellation_words(words: Words, row: &CancellationRow) -> Line {
    let who = pad(&who(row), 10);
    let Some(ceiling) = &row.ceiling else {
        let mark = Mark::Cancelled { who: &who, count: row.cancelled, of: row.count };
        return vec![Cell::text(words.mark(mark))];
    };
    let (count, of, percent) = (ceiling.counted, ceiling.allowance, ceiling.used_percent);
    let mark = Mark::CancelledPercent { who: &who, count, of, percent };
    vec![Cell::text(words.mark(mark)), Cell::new(word(words, ceiling.state), role(ceiling.state))]
}

fn word(words: Words, state: State) -> String {
    let word = words.state(state);
    if state == State::Over { word.to_uppercase() } else { word.to_owned() }
}

pub(super) fn role(state: State) -> Role {
    match state {
        State::Over => Role::Missed,
        State::Near => Role::Soon,
        State::Free => Role::Text,
    }
}
