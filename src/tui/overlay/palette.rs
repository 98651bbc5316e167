//! The palette while it is typed.

use tui_input::Input;

#[derive(Debug, Default)]
pub struct Palette {
    pub input: Input,
    pub index: usize,
}
