//! The command line while it is typed.

use tui_input::Input;

use crate::tui::recall::Recall;
use crate::tui::said::Said;

/// `:` and what follows.
#[derive(Debug, Default)]
pub struct CommandLine {
    pub input: Input,
    pub complaint: Option<Said>,
    pub recall: Recall,
}

impl CommandLine {
    pub fn with(text: &str) -> Self {
        Self { input: Input::from(text.to_owned()), ..Self::default() }
    }

    /// What completions are for: the text as it was typed.
    pub fn typed(&self) -> &str {
        self.recall.typed(&self.input)
    }

    /// Something else was typed.
    pub fn edited(&mut self) {
        self.complaint = None;
        self.recall.edited();
    }
}
