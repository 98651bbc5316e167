//! `:q`

use super::complete::nothing;
use crate::tui::command::{Command, Typed};
use crate::tui::msg::Effect;

pub(super) const COMMAND: Command = Command {
    names: &["q", "quit"],
    is: Typed::Quit,
    complete: nothing,
    run: |_, _, _| Ok(vec![Effect::Quit]),
};
