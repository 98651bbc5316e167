//! What every kind of row says of itself; each is declared in the folder of its pane.

use std::fmt;
use std::rc::Rc;

use crate::domain::readings::alarm::Alarm;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::filter::Filter;
use crate::report::pictures::Picture;
use crate::tui::cell::{Cell, Line};
use crate::tui::list::RowKey;
use crate::tui::model::{Model, Pane};
use crate::tui::panes::names::Names;
use crate::tui::panes::scene::Scene;
use crate::tui::panes::table::Wish;
use crate::words::console::Column as Title;

/// A row of a list.
pub trait Row: Clone + fmt::Debug + 'static {
    /// What its cells are made from, looked up once for all of them.
    type Seen<'a>;

    const PANE: Pane;

    /// In their order.
    const COLUMNS: &'static [Column<Self>];

    /// All there are, in their order.
    fn all(at: Scene<'_>) -> Vec<Self>;

    /// What it is about.
    fn key(&self, desk: &Desk) -> RowKey;

    fn is(&self, key: &RowKey, desk: &Desk) -> bool {
        self.key(desk) == *key
    }

    /// What it is found by.
    fn names(&self, _: &mut Names<'_>) {}

    fn seen<'a>(&'a self, at: Scene<'a>) -> Option<Self::Seen<'a>>;

    /// In words, where there is no room for headings.
    fn brief(_: &Self::Seen<'_>, _: Scene<'_>) -> Line {
        Line::new()
    }

    /// What is drawn of it, in a pane that is drawn.
    fn pictures(&self, _: Scene<'_>) -> Option<Rc<Vec<Picture>>> {
        None
    }

    fn is_marked(&self, _: &Model) -> bool {
        false
    }

    /// It is about the very thing that an alarm is about.
    fn is_about(&self, _: &Alarm) -> bool {
        false
    }

    /// There is nothing left of it to show.
    fn is_gone(&self, _: &Desk) -> bool {
        false
    }

    /// What the rows are chosen by.
    fn filter(_: &Model) -> Option<&Filter> {
        None
    }

    /// The first and the last of the records that they are read from besides the desk.
    fn records(_: &Model) -> Option<(u64, u64)> {
        None
    }

    /// Columns that need more room here than they mostly do.
    fn widen(_: &mut Wish, _: Scene<'_>) {}

    /// What is alarming among them, for the frame.
    fn corner(_: &[Self], _: Scene<'_>) -> String {
        String::new()
    }
}

/// How a cell is made.
pub type Show<R> = for<'a> fn(&<R as Row>::Seen<'a>, Scene<'a>) -> Cell;

/// A column: how much room it wants, and what it shows of a row.
pub struct Column<R: Row> {
    pub wish: Wish,
    pub cell: Show<R>,
}

impl<R: Row> Column<R> {
    pub const fn left(title: Title, width: u16, rank: u8, cell: Show<R>) -> Self {
        Self { wish: Wish::new(title, width, rank), cell }
    }

    pub const fn right(title: Title, width: u16, rank: u8, cell: Show<R>) -> Self {
        Self { wish: Wish { right: true, ..Wish::new(title, width, rank) }, cell }
    }

    /// Takes what is left over, at least `width`.
    pub const fn flexible(title: Title, width: u16, rank: u8, cell: Show<R>) -> Self {
        Self { wish: Wish { flexible: true, ..Wish::new(title, width, rank) }, cell }
    }

    /// Grows up to this width where there is room.
    pub const fn up_to(self, most: u16) -> Self {
        Self { wish: Wish { most, ..self.wish }, ..self }
    }
}
