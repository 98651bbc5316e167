//! Help, and what is looked for in it.

use std::cell::Cell;

use tui_input::Input;

#[derive(Debug, Default)]
pub struct Help {
    pub scroll: usize,
    /// How far it can be scrolled, found when it is drawn.
    pub end: Cell<usize>,
    pub search: Input,
    pub searching: bool,
}
