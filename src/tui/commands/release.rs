//! `:release`

use super::complete::nothing;
use crate::tui::acts::release;
use crate::tui::command::{Command, Typed};

pub(super) const COMMAND: Command = Command {
    names: &["release"],
    is: Typed::Release,
    complete: nothing,
    run: |model, cx, _| Ok(release::ask_release(model, cx)?),
};
