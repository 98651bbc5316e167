//! What lies over the panes and has the keys: plain state, one file a kind.

mod command_line;
mod confirm;
mod help;
mod menu;
mod pager;
mod palette;

use super::forms::Dialog;
pub use command_line::CommandLine;
pub use confirm::{Confirm, Theirs, Why};
pub use help::Help;
pub use menu::{Menu, MenuKind};
pub use pager::Pager;
pub use palette::Palette;

/// At most one thing lies over the panes.
#[derive(Debug, Default)]
pub enum Overlay {
    #[default]
    Nothing,
    Help(Help),
    Dialog(Box<Dialog>),
    Command(CommandLine),
    Palette(Palette),
    Menu(Menu),
    Pager(Pager),
    Confirm(Confirm),
}
