//! `:release`

use super::nothing;
use crate::tui::acts::release;
use crate::tui::command::Command;

pub(super) const COMMAND: Command = Command {
    names: &["release"],
    args: "",
    doc: "switch a function of a user off, or see what that takes along",
    complete: nothing,
    run: |model, cx, _| Ok(release::ask_release(model, cx)?),
};
