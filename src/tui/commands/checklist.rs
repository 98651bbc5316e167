//! `:checklist`

use super::complete::nothing;
use crate::tui::acts::account;
use crate::tui::command::{Command, Typed};

pub(super) const COMMAND: Command = Command {
    names: &["checklist"],
    is: Typed::Checklist,
    complete: nothing,
    run: |model, cx, _| Ok(account::checklist(model, cx)?),
};
