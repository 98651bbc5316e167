//! What a list is narrowed to, for every list but the queue.

use tui_input::Input;

use crate::domain::readings::filter::Words;

/// Stays with its list while others are looked at.
#[derive(Clone, Debug, Default)]
pub struct Narrow {
    pub input: Input,
    pub words: Words,
}

impl Narrow {
    /// Takes what is typed.
    pub fn understand(&mut self) {
        self.words = Words::of(self.input.value());
    }

    pub fn clear(&mut self) {
        *self = Self::default();
    }
}
