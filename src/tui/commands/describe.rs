//! `:describe`

use super::complete::nothing;
use crate::tui::acts::account;
use crate::tui::command::{Command, Typed};

pub(super) const COMMAND: Command = Command {
    names: &["describe"],
    is: Typed::Describe,
    complete: nothing,
    run: |model, cx, _| Ok(account::describe(model, cx)?),
};
