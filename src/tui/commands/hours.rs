//! `:hours`

use super::complete::nothing;
use crate::tui::acts::hours;
use crate::tui::command::{Command, Typed};

pub(super) const COMMAND: Command = Command {
    names: &["hours"],
    is: Typed::Hours,
    complete: nothing,
    run: |model, cx, _| Ok(hours::book(model, cx)?),
};
