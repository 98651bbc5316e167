//! `:kind`

use super::nothing;
use crate::tui::acts::account;
use crate::tui::command::Command;

pub(super) const COMMAND: Command = Command {
    names: &["kind"],
    args: "",
    doc: "say that it is an incident, a question or a wish for advice",
    complete: nothing,
    run: |model, cx, _| Ok(account::kind(model, cx)?),
};
