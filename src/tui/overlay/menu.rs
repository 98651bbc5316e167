//! A menu: one of several, or some of several.

#[derive(Clone, Copy, Debug)]
pub struct Menu {
    pub kind: MenuKind,
    pub index: usize,
}

/// What is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MenuKind {
    /// What the queue is sorted by.
    Sort,
    /// Columns of the pane.
    Columns,
    /// Which alarm to go to.
    Alarms,
    /// Which theme to have: it is seen while the cursor is on it.
    Themes,
}
