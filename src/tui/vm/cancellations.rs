//! The third list of pane 5: licences that were cancelled in the calendar year, of those that may be.

use super::table::Wish;
use super::{Cell, Line, View, pad};
use crate::domain::billing::{Ceiling, State};
use crate::tui::role::Role;
use crate::tui::rows::{CancellationRow, Charged};
use crate::words::Words;

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
    Wish::left(Col::Who, "CHARGED", 10, 0).up_to(20),
    Wish::right(Col::Base, "BASE", 5, 1),
    Wish::right(Col::Now, "NOW", 5, 3),
    Wish::right(Col::Amount, "MONTH", 9, 4),
    Wish::right(Col::Cancelled, "CANC", 4, 0),
    Wish::right(Col::Allowed, "ALLOW", 5, 0),
    Wish::right(Col::Left, "LEFT", 4, 0),
    Wish::right(Col::Percent, "%", 3, 0),
    Wish::right(Col::Penalty, "PENALTY EST", 11, 2),
    Wish::left(Col::State, "STATE", 6, 0),
];

impl View<'_> {
    /// `2 near ceiling`; nothing while all are far from it.
    pub(super) fn ceilings_count(&self) -> String {
        let ceilings = self.rows.cancellations().iter().filter_map(|row| row.ceiling);
        let near = ceilings.filter(|ceiling| ceiling.state >= State::Near).count();
        if near > 0 { format!("{near} near ceiling") } else { String::new() }
    }
}

pub(super) fn cancellation_cell(words: Words, col: Col, row: &CancellationRow) -> Cell {
    match (col, &row.ceiling) {
        (Col::Who, _) => Cell::text(who(row)),
        (Col::Now, _) => Cell::text(row.count.to_string()),
        (Col::Amount, _) => {
            row.amount.map_or_else(|| Cell::dim("?"), |amount| Cell::text(amount.to_string()))
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
            Some(penalty) => Cell::new(penalty.to_string(), role),
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
        return vec![Cell::text(format!("cancel {who} {:>3} of {:>3}", row.cancelled, row.count))];
    };
    let (counted, allowance, percent) = (ceiling.counted, ceiling.allowance, ceiling.used_percent);
    let text = format!("cancel {who} {counted:>3} of {allowance:>3} {percent:>3}% ");
    vec![Cell::text(text), Cell::new(word(words, ceiling.state), role(ceiling.state))]
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
