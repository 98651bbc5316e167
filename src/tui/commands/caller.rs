//! `:caller`

use super::nothing;
use crate::tui::acts::account;
use crate::tui::command::Command;

pub(super) const COMMAND: Command = Command {
    names: &["caller"],
    args: "",
    doc: "say who called, or give the code, where that was not clear",
    complete: nothing,
    run: |model, cx, _| Ok(account::caller(model, cx)?),
};
