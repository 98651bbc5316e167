//! Pane 5: credit accounts, products of systems, cancelled licences; each the worst first.

use super::brief;
use super::cancellations::{CANCELLATIONS, cancellation_cell, cancellation_words};
use super::table::{Wish, fit, has_heading};
use super::{Body, Brief, Cell, Line, Row, Table, View};
use crate::domain::credit;
use crate::domain::licence;
use crate::domain::span;
use crate::tui::cell::pad;
use crate::tui::model::Pane;
use crate::tui::role::Role;
use crate::tui::rows::{CreditRow, LicenceRow};
use crate::words::Words;
use crate::words::console::{Column, Empty, Mark};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Col {
    Account,
    Balance,
    Daily,
    Monthly,
    Runtime,
    Ends,
    Contact,
    Standing,
    Tenant,
    Product,
    Need,
    Have,
    Diff,
    Without,
    Missing,
    State,
}

pub(super) const CREDITS: [Wish<Col>; 8] = [
    Wish::left(Col::Account, Column::Account, 10, 0),
    Wish::right(Col::Balance, Column::Balance, 8, 1),
    Wish::right(Col::Daily, Column::Daily, 7, 2),
    Wish::right(Col::Monthly, Column::Monthly, 7, 5),
    Wish::right(Col::Runtime, Column::Runtime, 7, 0),
    Wish::left(Col::Ends, Column::Ends, 12, 3),
    Wish::left(Col::Contact, Column::LastContact, 7, 6),
    Wish::left(Col::Standing, Column::State, 12, 0).up_to(18),
];

pub(super) const LICENCES: [Wish<Col>; 8] = [
    Wish::left(Col::Tenant, Column::Tenant, 8, 0).up_to(14),
    Wish::left(Col::Product, Column::Product, 11, 0).up_to(20),
    Wish::right(Col::Need, Column::Need, 4, 2),
    Wish::right(Col::Have, Column::Have, 4, 3),
    Wish::right(Col::Diff, Column::Diff, 4, 0),
    Wish::right(Col::Without, Column::Without, 3, 1),
    Wish::flexible(Col::Missing, Column::Missing, 12, 5),
    Wish::left(Col::State, Column::State, 6, 0),
];

impl View<'_> {
    pub(super) fn licences(&self, width: u16, height: u16) -> Body {
        let (credits, licences, cancellations) =
            (self.rows.credits(), self.rows.licences(), self.rows.cancellations());
        let [first, second, _] = self.rows.products(self.model);
        let place = |index| self.rows.place(self.model, Pane::Licences, index).unwrap_or_default();
        let account = |index: usize| &credits[place(index)];
        let product = |index: usize| &licences[place(first + index) - credits.len()];
        let year =
            |index: usize| &cancellations[place(first + second + index) - credits.len() - licences.len()];
        let heading = has_heading(height);
        if brief::fits(Pane::Licences, width, height) || !heading {
            let [upper, middle, lower] = self.parts(height.into(), false);
            let accounts = upper.map(|index| (index, credit_words(self.words(), account(index))));
            let products = middle.map(|index| (first + index, licence_words(self.words(), product(index))));
            let years =
                lower.map(|index| (first + second + index, cancellation_words(self.words(), year(index))));
            let cursor = self.model.list(Pane::Licences).cursor.index();
            let rows = accounts.chain(products).chain(years);
            return Body::Brief(rows.map(|(i, line)| Brief { cursor: i == cursor, line }).collect());
        }
        let [upper, middle, lower] = self.parts(height.into(), true);
        let credit = |col, index: usize| self.credit_cell(col, account(index));
        let licence = |col, index: usize| licence_cell(self.words(), col, product(index));
        let cancellation = |col, index: usize| cancellation_cell(self.words(), col, year(index));
        let mut tables = vec![
            self.product_table(&CREDITS, width, upper, 0, credit),
            self.product_table(&LICENCES, width, middle, first, licence),
            self.product_table(&CANCELLATIONS, width, lower, first + second, cancellation),
        ];
        tables.retain(|table| !table.rows.is_empty());
        if tables.is_empty() {
            let empty = self.empty(Pane::Licences, Empty::NoProducts);
            tables.push(Table { empty, ..Table::default() });
        }
        Body::Tables(tables)
    }

    /// Which rows of each list are shown in a pane of that height, with a heading for each list or
    /// without: the row under the cursor is among them.
    fn parts(&self, height: usize, headings: bool) -> [std::ops::Range<usize>; 3] {
        let mut lens = self.rows.products(self.model);
        let (mut index, mut list) = (self.model.list(Pane::Licences).cursor.index(), 0);
        while list < lens.len() - 1 && index >= lens[list] {
            (index, list) = (index - lens[list], list + 1);
        }
        if headings {
            keep(&mut lens, ((height + 1) / 3).max(2), list);
        }
        let heads = if headings { lens.iter().filter(|len| **len > 0).count().max(1) } else { 0 };
        let shares = shares(lens, height.saturating_sub(heads), list);
        std::array::from_fn(|other| {
            let first = if other == list { (index + 1).saturating_sub(shares[other]) } else { 0 };
            first..(first + shares[other]).min(lens[other])
        })
    }

    fn product_table<T: Copy>(
        &self,
        wishes: &[Wish<T>],
        width: u16,
        shown: std::ops::Range<usize>,
        before: usize,
        cell: impl Fn(T, usize) -> Cell,
    ) -> Table {
        let columns = fit(self.words(), &self.shown(Pane::Licences, wishes), width);
        let cursor = self.model.list(Pane::Licences).cursor.index();
        let row = |index: usize| Row {
            cursor: before + index == cursor,
            marked: false,
            cells: columns.iter().map(|(col, _)| cell(*col, index)).collect(),
        };
        let rows = shown.map(row).collect();
        Table { columns: columns.into_iter().map(|(_, column)| column).collect(), rows, empty: String::new() }
    }

    fn credit_cell(&self, col: Col, row: &CreditRow) -> Cell {
        let standing = &row.standing;
        let role = credit_role(standing.state);
        let day = |at| self.brief_date(at);
        let words = self.words();
        match col {
            Col::Account => Cell::text(words.mark(Mark::Account(&row.account))),
            Col::Balance => Cell::text(words.number(&format!("{:.1}", standing.balance))),
            Col::Daily => Cell::text(words.number(&format!("{:.2}", standing.daily))),
            Col::Monthly => Cell::text(words.number(&format!("{:.1}", standing.monthly))),
            Col::Runtime => Cell::new(standing.runtime.map_or_else(|| "-".to_owned(), span::short), role),
            Col::Ends => standing.ends.map_or_else(|| Cell::dim("-"), |at| Cell::text(self.short_wall(at))),
            Col::Contact => standing.last_contact.map_or_else(|| Cell::dim("-"), |at| Cell::dim(day(at))),
            _ if row.switched => {
                let role = if role == Role::Missed { role } else { Role::Soon };
                let state = standing.state;
                let safe = state == credit::State::Safe;
                let mark = if safe { Mark::Switched } else { Mark::SwitchedTo(words.state(state)) };
                Cell::new(words.mark(mark), role)
            }
            _ => Cell::new(self.words().state(standing.state), role),
        }
    }
}

/// Leaves out the last lists where a heading for each would leave too little for the rows.
fn keep<const N: usize>(lens: &mut [usize; N], most: usize, cursor: usize) {
    let others = lens.iter_mut().enumerate().filter(|(list, len)| *list != cursor && **len > 0);
    for (_, len) in others.skip(most - 1) {
        *len = 0;
    }
}

/// How many rows each of the lists gets: one after the other in turn, and the list with the cursor
/// one at least.
fn shares<const N: usize>(lens: [usize; N], room: usize, cursor: usize) -> [usize; N] {
    let mut shares = [0; N];
    let mut room = room;
    while room > 0 && shares != lens {
        for (share, len) in shares.iter_mut().zip(lens) {
            if *share < len && room > 0 {
                (*share, room) = (*share + 1, room - 1);
            }
        }
    }
    let starved = shares[cursor] == 0 && lens[cursor] > 0;
    let largest = (0..N).max_by_key(|list| shares[*list]);
    if let Some(largest) = largest.filter(|list| starved && shares[*list] > 0) {
        (shares[largest], shares[cursor]) = (shares[largest] - 1, 1);
    }
    shares
}

fn licence_cell(words: Words, col: Col, row: &LicenceRow) -> Cell {
    let role = licence_role(row.state);
    match col {
        Col::Tenant => Cell::text(row.tenant.clone()),
        Col::Product => Cell::text(shouted(&row.product)),
        Col::Need => Cell::text(row.need.to_string()),
        Col::Have => Cell::text(row.have.to_string()),
        Col::Diff => Cell::new((i64::from(row.have) - i64::from(row.need)).to_string(), role),
        Col::Without if row.without == 0 => Cell::dim("-"),
        Col::Without => Cell::new(format!("*{}", row.without), role),
        Col::Missing => {
            let (lacks, text) = (row.state == licence::State::Prerequisite, row.lacks(words));
            match text.is_empty() {
                true => Cell::dim("-"),
                false => Cell::new(text, if lacks { role } else { Role::Text }),
            }
        }
        _ => {
            let word = words.state(row.state);
            let under = row.state == licence::State::Under;
            Cell::new(if under { word.to_uppercase() } else { word.to_owned() }, role)
        }
    }
}

/// `innova acct 88  76d @3.3/d  next buy ok`
fn credit_words(words: Words, row: &CreditRow) -> Line {
    let standing = &row.standing;
    let role = credit_role(standing.state);
    let runtime = standing.runtime.map_or_else(|| "-".to_owned(), |s| format!("{}d", s / 86_400));
    let rate = words.number(&format!("@{:.1}/d", rounded(standing.daily)));
    let mark = match standing.state {
        credit::State::Safe => Mark::BuyOk,
        credit::State::Tight => Mark::BuySoon,
        credit::State::Dry => Mark::SwitchedOff,
        credit::State::RunsDry => Mark::BuyNow,
        credit::State::Accumulating => Mark::NotRented,
    };
    let account = pad(&words.mark(Mark::Account(&row.account)), 7);
    let text = format!("innova {account} {runtime:>4} {} ", pad(&rate, 7));
    vec![Cell::text(text), Cell::new(words.mark(mark), role)]
}

/// To the nearest tenth, for a rate that nothing is decided by.
fn rounded(amount: credit::Isc) -> credit::Isc {
    credit::Isc(amount.0 + credit::Isc::ONE / 20)
}

/// `xphone nord   -4 OFFICE_PLUS  *4 users`
fn licence_words(words: Words, row: &LicenceRow) -> Line {
    let role = licence_role(row.state);
    let diff = i64::from(row.have) - i64::from(row.need);
    let mark = match row.state {
        licence::State::Under if row.without > 0 => Mark::UsersWithout(row.without),
        licence::State::Under => Mark::TooFew,
        licence::State::Prerequisite => Mark::NoPrerequisite,
        licence::State::Enough => Mark::Enough,
    };
    vec![
        Cell::text(format!("xphone {}{diff:>3} {} ", pad(&row.tenant, 6), pad(&shouted(&row.product), 12))),
        Cell::new(words.mark(mark), role),
    ]
}

/// `OFFICE_PLUS`
pub(super) fn shouted(key: &str) -> String {
    key.to_uppercase().replace('-', "_")
}

pub(super) fn credit_role(state: credit::State) -> Role {
    match state {
        credit::State::Dry | credit::State::RunsDry => Role::Missed,
        credit::State::Tight => Role::Soon,
        credit::State::Safe => Role::Text,
        credit::State::Accumulating => Role::Dim,
    }
}

pub(super) fn licence_role(state: licence::State) -> Role {
    match state {
        licence::State::Under => Role::Missed,
        licence::State::Prerequisite => Role::Soon,
        licence::State::Enough => Role::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::{keep, shares};

    #[test]
    fn every_list_gets_its_share_and_the_cursor_is_seen() {
        let cases = [
            ([2, 9, 40], 2, 0, [1, 1, 0]),
            ([2, 9, 40], 2, 2, [1, 0, 1]),
            ([2, 9, 40], 3, 2, [1, 1, 1]),
            ([2, 9, 40], 15, 0, [2, 7, 6]),
            ([2, 3, 4], 15, 0, [2, 3, 4]),
            ([9, 9, 0], 3, 1, [2, 1, 0]),
            ([0, 0, 5], 1, 2, [0, 0, 1]),
            ([2, 2, 2], 0, 1, [0, 0, 0]),
            ([0, 0, 0], 5, 2, [0, 0, 0]),
        ];
        for (lens, room, cursor, expected) in cases {
            assert_eq!(shares(lens, room, cursor), expected, "{lens:?} in {room}");
        }
    }

    #[test]
    fn few_rows_have_few_headings() {
        let cases = [
            ([2, 9, 40], 2, 0, [2, 9, 0]),
            ([2, 9, 40], 2, 2, [2, 0, 40]),
            ([2, 9, 40], 3, 1, [2, 9, 40]),
            ([0, 9, 40], 2, 1, [0, 9, 40]),
        ];
        for (lens, most, cursor, expected) in cases {
            let mut kept = lens;
            keep(&mut kept, most, cursor);
            assert_eq!(kept, expected, "{lens:?}, {most} of them");
        }
    }
}
