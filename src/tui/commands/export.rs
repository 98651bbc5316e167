//! `:export`

use super::complete::nothing;
use crate::tui::acts::export;
use crate::tui::command::{Command, Typed};

pub(super) const COMMAND: Command = Command {
    names: &["export"],
    is: Typed::Export,
    complete: nothing,
    run: |model, cx, _| Ok(export::note(model, cx)?),
};
