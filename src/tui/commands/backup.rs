//! `:backup`

use super::nothing;
use crate::tui::acts::backup;
use crate::tui::command::Command;

pub(super) const COMMAND: Command = Command {
    names: &["backup"],
    args: "",
    doc: "record a backup, a cold one, or a test of restoring",
    complete: nothing,
    run: |model, cx, _| Ok(backup::record(model, cx)?),
};
