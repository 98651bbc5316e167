//! Pane 5: credit accounts above, licences below; each the worst first.

use super::brief;
use super::table::{Wish, fit, has_heading};
use super::{Body, Brief, Cell, Line, Row, Table, View, pad};
use crate::domain::credit;
use crate::domain::licence;
use crate::domain::span;
use crate::tui::model::Pane;
use crate::tui::role::Role;
use crate::tui::rows::{CreditRow, LicenceRow};

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
    Wish::left(Col::Account, "ACCOUNT", 10, 0),
    Wish::right(Col::Balance, "BAL", 8, 1),
    Wish::right(Col::Daily, "PER DAY", 7, 2),
    Wish::right(Col::Monthly, "/MONTH", 7, 5),
    Wish::right(Col::Runtime, "RUNTIME", 7, 0),
    Wish::left(Col::Ends, "ENDS", 12, 3),
    Wish::left(Col::Contact, "CONTACT", 7, 6),
    Wish::left(Col::Standing, "STATE", 12, 0).up_to(18),
];

pub(super) const LICENCES: [Wish<Col>; 8] = [
    Wish::left(Col::Tenant, "TENANT", 8, 0).up_to(14),
    Wish::left(Col::Product, "PRODUCT", 11, 0).up_to(20),
    Wish::right(Col::Need, "NEED", 4, 2),
    Wish::right(Col::Have, "HAVE", 4, 3),
    Wish::right(Col::Diff, "DIFF", 4, 0),
    Wish::right(Col::Without, "*", 3, 1),
    Wish::flexible(Col::Missing, "MISSING PREREQ", 12, 5),
    Wish::left(Col::State, "STATE", 6, 0),
];

impl View<'_> {
    pub(super) fn licences(&self, width: u16, height: u16) -> Body {
        let (credits, licences) = (self.rows.credits(), self.rows.licences());
        let heading = has_heading(height);
        if brief::fits(Pane::Licences, width, height) || !heading {
            let (upper, lower) = self.parts(height.into());
            let accounts = upper.map(|index| (index, credit_words(&credits[index])));
            let products = lower.map(|index| (credits.len() + index, licence_words(&licences[index])));
            let cursor = self.model.list(Pane::Licences).index;
            let rows = accounts.chain(products);
            return Body::Brief(rows.map(|(i, line)| Brief { cursor: i == cursor, line }).collect());
        }
        let headings = [credits.is_empty(), licences.is_empty()].iter().filter(|empty| !**empty).count();
        let (upper, lower) = self.parts(usize::from(height).saturating_sub(headings.max(1)));
        let accounts = self
            .product_table(&CREDITS, width, upper, 0, |col, index| self.credit_cell(col, &credits[index]));
        let products = self.product_table(&LICENCES, width, lower, credits.len(), |col, index| {
            licence_cell(col, &licences[index])
        });
        let shown = [(accounts, credits.is_empty()), (products, licences.is_empty())];
        let mut tables: Vec<Table> =
            shown.into_iter().filter(|(_, empty)| !empty).map(|(table, _)| table).collect();
        if tables.is_empty() {
            let empty = "no licences of systems, no credit accounts";
            tables.push(Table { empty, ..Table::default() });
        }
        Body::Tables(tables)
    }

    /// Which accounts and which products are shown in so many rows: at least one of each, and the
    /// one under the cursor.
    fn parts(&self, room: usize) -> (std::ops::Range<usize>, std::ops::Range<usize>) {
        let (upper, lower) = (self.rows.credits().len(), self.rows.licences().len());
        let above = upper.min(room.saturating_sub(lower).max(room.div_ceil(2)));
        let below = lower.min(room - above);
        let index = self.model.list(Pane::Licences).index;
        let window = |len: usize, rows: usize, cursor: Option<usize>| {
            let first = cursor.filter(|cursor| *cursor < len).map_or(0, |c| (c + 1).saturating_sub(rows));
            first..(first + rows).min(len)
        };
        (window(upper, above, Some(index)), window(lower, below, index.checked_sub(upper)))
    }

    fn product_table(
        &self,
        wishes: &[Wish<Col>],
        width: u16,
        shown: std::ops::Range<usize>,
        before: usize,
        cell: impl Fn(Col, usize) -> Cell,
    ) -> Table {
        let columns = fit(&self.shown(Pane::Licences, wishes), width);
        let cursor = self.model.list(Pane::Licences).index;
        let row = |index: usize| Row {
            cursor: before + index == cursor,
            marked: false,
            cells: columns.iter().map(|(col, _)| cell(*col, index)).collect(),
        };
        let rows = shown.map(row).collect();
        Table { columns: columns.into_iter().map(|(_, column)| column).collect(), rows, empty: "" }
    }

    fn credit_cell(&self, col: Col, row: &CreditRow) -> Cell {
        let standing = &row.standing;
        let role = credit_role(standing.state);
        let day = |at| self.brief_date(at);
        match col {
            Col::Account => Cell::text(format!("acct {}", row.account)),
            Col::Balance => Cell::text(format!("{:.1}", standing.balance)),
            Col::Daily => Cell::text(format!("{:.2}", standing.daily)),
            Col::Monthly => Cell::text(format!("{:.1}", standing.monthly)),
            Col::Runtime => Cell::new(standing.runtime.map_or_else(|| "-".to_owned(), span::short), role),
            Col::Ends => standing.ends.map_or_else(|| Cell::dim("-"), |at| Cell::text(self.short_wall(at))),
            Col::Contact => standing.last_contact.map_or_else(|| Cell::dim("-"), |at| Cell::dim(day(at))),
            _ if row.switched => {
                let role = if role == Role::Missed { role } else { Role::Soon };
                Cell::new(format!("{}, switched", standing.state.word()), role)
            }
            _ => Cell::new(standing.state.word(), role),
        }
    }
}

fn licence_cell(col: Col, row: &LicenceRow) -> Cell {
    let role = licence_role(row.state);
    match col {
        Col::Tenant => Cell::text(row.tenant.clone()),
        Col::Product => Cell::text(shouted(&row.product)),
        Col::Need => Cell::text(row.need.to_string()),
        Col::Have => Cell::text(row.have.to_string()),
        Col::Diff => Cell::new((i64::from(row.have) - i64::from(row.need)).to_string(), role),
        Col::Without if row.without == 0 => Cell::dim("-"),
        Col::Without => Cell::new(format!("*{}", row.without), role),
        Col::Missing if row.missing.is_empty() => Cell::dim("-"),
        Col::Missing => {
            let lacks = row.state == licence::State::Prerequisite;
            Cell::new(row.missing.clone(), if lacks { role } else { Role::Text })
        }
        _ => Cell::new(if row.state == licence::State::Under { "UNDER" } else { row.state.word() }, role),
    }
}

/// `innova acct 88  76d @3.3/d  next buy ok`
fn credit_words(row: &CreditRow) -> Line {
    let standing = &row.standing;
    let role = credit_role(standing.state);
    let runtime = standing.runtime.map_or_else(|| "-".to_owned(), |s| format!("{}d", s / 86_400));
    let rate = format!("@{:.1}/d", rounded(standing.daily));
    let words = match standing.state {
        credit::State::Safe => "next buy ok",
        credit::State::Tight => "buy soon",
        credit::State::RunsDry => "BUY NOW!",
        credit::State::Accumulating => "not rented",
    };
    let account = pad(&format!("acct {}", row.account), 7);
    vec![Cell::text(format!("innova {account} {runtime:>4} {} ", pad(&rate, 7))), Cell::new(words, role)]
}

/// To the nearest tenth, for a rate that nothing is decided by.
fn rounded(amount: credit::Isc) -> credit::Isc {
    credit::Isc(amount.0 + credit::Isc::ONE / 20)
}

/// `xphone nord   -4 OFFICE_PLUS  *4 users`
fn licence_words(row: &LicenceRow) -> Line {
    let role = licence_role(row.state);
    let diff = i64::from(row.have) - i64::from(row.need);
    let words = match row.state {
        licence::State::Under if row.without > 0 => format!("*{} users", row.without),
        licence::State::Under => "too few".to_owned(),
        licence::State::Prerequisite => "prereq!".to_owned(),
        licence::State::Enough => "ok".to_owned(),
    };
    vec![
        Cell::text(format!("xphone {}{diff:>3} {} ", pad(&row.tenant, 6), pad(&shouted(&row.product), 12))),
        Cell::new(words, role),
    ]
}

/// `OFFICE_PLUS`
pub(super) fn shouted(key: &str) -> String {
    key.to_uppercase().replace('-', "_")
}

pub(super) fn credit_role(state: credit::State) -> Role {
    match state {
        credit::State::RunsDry => Role::Missed,
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
