//! The commands that are no actions.

use super::{
    access, at, backup, caller, checklist, describe, duties, export, filter, go, handover, hours, quit,
    release, rules, sort, view, what, why,
};
use crate::tui::command::Command;

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
    filter::COMMAND,
    view::COMMAND,
    why::COMMAND,
    what::COMMAND,
    describe::COMMAND,
    caller::COMMAND,
    duties::COMMAND,
    checklist::COMMAND,
    backup::COMMAND,
    hours::COMMAND,
    export::COMMAND,
    sort::COMMAND,
    handover::COMMAND,
    release::COMMAND,
    rules::COMMAND,
    at::AT,
    at::NOW,
    access::READONLY,
    access::WRITE,
    quit::COMMAND,
];
