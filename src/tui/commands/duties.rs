//! `:duties`

use super::nothing;
use crate::tui::acts::duties;
use crate::tui::command::Command;

pub(super) const COMMAND: Command = Command {
    names: &["duties"],
    args: "",
    doc: "tick the customer's duties under the contract, and what its installation must meet",
    complete: nothing,
    run: |model, cx, _| Ok(duties::ask_duties(model, cx)?),
};
