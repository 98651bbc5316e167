//! `:export`

use super::nothing;
use crate::tui::acts::export;
use crate::tui::command::Command;

pub(super) const COMMAND: Command = Command {
    names: &["export"],
    args: "",
    doc: "note data of the tenant that was taken out by hand",
    complete: nothing,
    run: |model, cx, _| Ok(export::note(model, cx)?),
};
