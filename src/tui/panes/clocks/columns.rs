//! The columns of the clocks.

use crate::domain::base::span;
use crate::tui::cell::Cell;
use crate::tui::panes::clocks::row::ClockRow;
use crate::tui::panes::row::Column;
use crate::tui::role::Role;
use crate::words::console::Column as Title;

type Of = Column<ClockRow>;

pub(super) const COLUMNS: &[Of] = &[
    Of::right(Title::Left, 9, 0, |row, _| row.left.clone()),
    Of::left(Title::Clock, 8, 0, |row, _| Cell::text(row.clock.clone())),
    Of::left(Title::What, 7, 0, |row, _| Cell::text(row.what.clone())).up_to(10),
    Of::left(Title::Due, 15, 1, |row, at| row.due.map_or_else(Cell::none, |due| Cell::dim(at.due(due)))),
    Of::right(Title::Percent, 4, 3, |row, _| {
        let shown = |percent: u32| Cell::new(percent.min(9_999).to_string(), row.left.role);
        row.percent.map_or_else(Cell::none, shown)
    }),
    Of::left(Title::Tenant, 10, 2, |row, _| Cell::text(row.who.clone())).up_to(18),
    Of::right(Title::Forecast, 9, 6, |row, _| row.foreseen.map_or_else(Cell::none, foreseen)),
    Of::left(Title::Owner, 4, 4, |row, _| Cell::text(row.owner.clone())),
    Of::flexible(Title::Subject, 16, 5, |row, _| Cell::text(row.text.clone())),
];

/// What would be left, with the sign of an estimate: `0:35 ?`, and `-0:40 ?` where it would be missed.
fn foreseen(left: i64) -> Cell {
    let (sign, role) = if left > 0 { ("", Role::Dim) } else { ("-", Role::Soon) };
    Cell::new(format!("{sign}{} ?", span::short(left.abs())), role)
}
