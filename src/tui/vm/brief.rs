//! Small panes: a few rows as sentences, the marker on the frame.

use crate::tui::cell::Line;

/// One row in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brief {
    /// Its place among the rows of its pane.
    pub place: usize,
    /// Acts apply to this row.
    pub cursor: bool,
    pub line: Line,
}
