//! `:describe`

use super::nothing;
use crate::tui::acts::account;
use crate::tui::command::Command;

pub(super) const COMMAND: Command = Command {
    names: &["describe"],
    args: "",
    doc: "say more: component, description, required details",
    complete: nothing,
    run: |model, cx, _| Ok(account::describe(model, cx)?),
};
