//! `:backup`

use super::complete::nothing;
use crate::tui::acts::backup;
use crate::tui::command::{Command, Typed};

pub(super) const COMMAND: Command = Command {
    names: &["backup"],
    is: Typed::Backup,
    complete: nothing,
    run: |model, cx, _| Ok(backup::record(model, cx)?),
};
