//! `:q`

use super::nothing;
use crate::tui::command::Command;
use crate::tui::msg::Effect;

pub(super) const COMMAND: Command = Command {
    names: &["q", "quit"],
    args: "",
    doc: "leave pikett",
    complete: nothing,
    run: |_, _, _| Ok(vec![Effect::Quit]),
};
