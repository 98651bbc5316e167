//! `:duties`

use super::complete::nothing;
use crate::tui::acts::duties;
use crate::tui::command::{Command, Typed};

pub(super) const COMMAND: Command = Command {
    names: &["duties"],
    is: Typed::Duties,
    complete: nothing,
    run: |model, cx, _| Ok(duties::ask_duties(model, cx)?),
};
