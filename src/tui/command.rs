//! What a command of the command line is.

use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::said::Said;
pub use crate::words::console::Command as Typed;

/// Something that is asked for by name, with words behind it.
#[derive(Debug)]
pub struct Command {
    /// The first one is shown, the others are understood as well.
    pub names: &'static [&'static str],
    /// What it takes and does: said by the words.
    pub is: Typed,
    /// What the words behind it could be, given what was typed of them.
    pub complete: fn(&Model, &Context<'_>, &str) -> Vec<String>,
    pub run: Run,
}

pub type Run = fn(&mut Model, &Context<'_>, &str) -> Result<Vec<Effect>, Said>;

impl Command {
    /// With no words behind it that could be completed.
    pub const fn new(names: &'static [&'static str], is: Typed, run: Run) -> Self {
        Self { names, is, complete: |_, _, _| Vec::new(), run }
    }

    pub fn name(&self) -> &'static str {
        self.names.first().copied().unwrap_or_default()
    }
}
