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
    Of::left(Title::Forecast, 16, 6, |row, at| {
        let foreseen = row.due.zip(row.foreseen);
        foreseen.map_or_else(Cell::none, |(due, left)| foreseen_cell(left, &at.when(due - left)))
    }),
    Of::left(Title::Owner, 4, 4, |row, _| Cell::text(row.owner.clone())),
    Of::flexible(Title::Subject, 16, 5, |row, _| Cell::text(row.text.clone())),
];

/// What would be left and when it would end, with the sign of an estimate: `35m ? 14:20`, and `-40m ? 15:35` where
/// it would be missed. Wide enough to stand only where there is room to spare: most rows have none.
fn foreseen_cell(left: i64, at: &str) -> Cell {
    let (sign, role) = if left > 0 { ("", Role::Dim) } else { ("-", Role::Soon) };
    Cell::new(format!("{sign}{} ? {at}", span::short(left.abs())), role)
}
