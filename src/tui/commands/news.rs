//! `:news`

use super::nothing;
use crate::tui::acts::account;
use crate::tui::command::{Command, Typed};

pub(super) const COMMAND: Command = Command {
    names: &["news"],
    is: Typed::News,
    complete: nothing,
    run: |model, cx, _| Ok(account::news(model, cx)?),
};
