//! `:kind`

use super::nothing;
use crate::tui::acts::account;
use crate::tui::command::{Command, Typed};

pub(super) const COMMAND: Command = Command {
    names: &["kind"],
    is: Typed::Kind,
    complete: nothing,
    run: |model, cx, _| Ok(account::kind(model, cx)?),
};
