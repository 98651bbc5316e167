//! `:caller`

use super::complete::nothing;
use crate::tui::acts::account;
use crate::tui::command::{Command, Typed};

pub(super) const COMMAND: Command = Command {
    names: &["caller"],
    is: Typed::Caller,
    complete: nothing,
    run: |model, cx, _| Ok(account::caller(model, cx)?),
};
