//! The command line and the palette.

use crate::tui::action::{Action, Group};
use crate::tui::model::Overlay;
use crate::tui::overlay::{CommandLine, Palette};
use crate::tui::verb::Verb;

pub(super) const COMMAND: Action =
    Action::looks(Verb::Command, Group::View, "type a command; Tab completes, Up recalls", |model, _| {
        model.overlay = Overlay::Command(CommandLine::default());
        Vec::new()
    })
    .footer("command");

pub(super) const PALETTE: Action =
    Action::looks(Verb::Palette, Group::View, "find an action by what it does", |model, _| {
        model.overlay = Overlay::Palette(Palette::default());
        Vec::new()
    })
    .footer("palette");
