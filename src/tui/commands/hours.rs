//! `:hours`

use super::nothing;
use crate::tui::acts::hours;
use crate::tui::command::Command;

pub(super) const COMMAND: Command = Command {
    names: &["hours"],
    args: "",
    doc: "book hours of work for the tenant",
    complete: nothing,
    run: |model, cx, _| Ok(hours::book(model, cx)?),
};
