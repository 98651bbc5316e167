//! A text to be read.

use std::cell::Cell;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pager {
    pub title: String,
    /// Clean lines, not yet broken.
    pub lines: Vec<String>,
    pub scroll: usize,
    /// How far it can be scrolled, found when it is drawn.
    pub end: Cell<usize>,
}
