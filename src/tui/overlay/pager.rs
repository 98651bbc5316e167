//! A text to be read.

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pager {
    pub title: String,
    /// Clean lines, not yet broken.
    pub lines: Vec<String>,
    pub scroll: usize,
}
