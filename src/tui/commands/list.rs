//! The commands that are no actions.

use crate::tui::command::Command;
use crate::tui::commands::{
    access, at, filter, forms, go, handover, quit, rules, sort, theme, view, what, why,
};

/// In the order of the help.
pub const COMMANDS: &[Command] = &[
    go::INCIDENTS,
    go::CLOCKS,
    go::UPDATES,
    go::STORAGE,
    go::LICENCES,
    go::AVAILABILITY,
    go::CONTRACTS,
    go::LOG,
    go::TRENDS,
    filter::COMMAND,
    view::COMMAND,
    why::COMMAND,
    what::COMMAND,
    forms::DESCRIBE,
    forms::CALLER,
    forms::DUTIES,
    forms::CHECKLIST,
    forms::BACKUP,
    forms::HOURS,
    forms::EXPORT,
    sort::COMMAND,
    handover::COMMAND,
    forms::RELEASE,
    rules::COMMAND,
    theme::COMMAND,
    at::AT,
    at::NOW,
    access::READONLY,
    access::WRITE,
    quit::COMMAND,
];
