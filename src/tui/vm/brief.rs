//! Small panes: a few rows as sentences, the marker on the frame.

use super::table::has_heading;
use super::{Line, View};
use crate::tui::model::Pane;

/// One row in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brief {
    /// Acts apply to this row.
    pub cursor: bool,
    pub line: Line,
}

/// Whether a pane without headings is wide enough for its sentences.
pub fn fits(pane: Pane, width: u16, height: u16) -> bool {
    let needed = match pane {
        Pane::Updates | Pane::Licences => 40,
        _ => 36,
    };
    !has_heading(height) && width >= needed
}

impl View<'_> {
    /// The visible rows of a list, each in words by its place among all of them.
    pub(super) fn brief(&self, pane: Pane, height: u16, words: impl Fn(usize) -> Option<Line>) -> Vec<Brief> {
        let state = self.model.list(pane);
        let visible = (state.offset..self.len(pane)).take(height.into());
        let line = |index| words(self.rows.place(self.model, pane, index)?);
        visible
            .filter_map(|index| Some(Brief { cursor: index == state.cursor.index(), line: line(index)? }))
            .collect()
    }
}
