//! `:q`

use crate::tui::command::{Command, Typed};
use crate::tui::msg::Effect;

pub(super) const COMMAND: Command =
    Command::new(&["q", "quit"], Typed::Quit, |_, _, _| Ok(vec![Effect::Quit]));
