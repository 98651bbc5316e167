//! Help, and what is looked for in it.

use tui_input::Input;

#[derive(Debug, Default)]
pub struct Help {
    pub scroll: usize,
    pub search: Input,
    pub searching: bool,
}
