//! `:news`

use super::nothing;
use crate::tui::acts::account;
use crate::tui::command::Command;

pub(super) const COMMAND: Command = Command {
    names: &["news"],
    args: "",
    doc: "record that the customer asks for news",
    complete: nothing,
    run: |model, cx, _| Ok(account::news(model, cx)?),
};
