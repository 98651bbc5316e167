//! A list of a pane, whatever its rows are.

use std::fmt;
use std::ops::Range;
use std::rc::Rc;

use crate::domain::readings::alarm::Alarm;
use crate::report::pictures::Picture;
use crate::tui::cell::Line;
use crate::tui::list::RowKey;
use crate::tui::model::Model;
use crate::tui::panes::scene::Scene;
use crate::tui::panes::table::{PaneTable, Wish};

/// One of the lists that a pane is made of. Its rows are worked out when somebody asks for them; an
/// index counts those that are shown.
pub trait Section: fmt::Debug {
    /// Forgets rows that are out of date.
    fn refresh(&mut self, at: Scene<'_>);

    /// What filters the rows is what filtered them when they were worked out.
    fn is_chosen(&self, model: &Model) -> bool;

    /// What all rows are found by, one name a line.
    fn names(&self, at: Scene<'_>) -> String;

    /// Somebody has asked for its rows.
    fn is_worked_out(&self) -> bool;

    fn len(&self, at: Scene<'_>) -> usize;

    /// How many there are, whatever the pane is narrowed to.
    fn all(&self, at: Scene<'_>) -> usize;

    fn key(&self, at: Scene<'_>, index: usize) -> Option<RowKey>;

    fn position(&self, at: Scene<'_>, key: &RowKey) -> Option<usize>;

    /// Whether it has such a row, shown or not.
    fn has(&self, at: Scene<'_>, key: &RowKey) -> bool;

    /// The row is shown only because the cursor is on it.
    fn is_kept(&self, at: Scene<'_>, index: usize) -> bool;

    /// The row that shows an alarm.
    fn about(&self, at: Scene<'_>, alarm: &Alarm) -> Option<RowKey>;

    fn wishes(&self) -> Vec<Wish>;

    /// The rows of a range in columns that fit; acts apply to the row of `cursor`.
    fn table(&self, at: Scene<'_>, shown: Range<usize>, cursor: Option<usize>, width: u16) -> PaneTable;

    /// A row in words.
    fn brief(&self, at: Scene<'_>, index: usize) -> Option<Line>;

    /// What is drawn of a row.
    fn pictures(&self, at: Scene<'_>, index: usize) -> Option<Rc<Vec<Picture>>>;

    fn corner(&self, at: Scene<'_>) -> String;
}
