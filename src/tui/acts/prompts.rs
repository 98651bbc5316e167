//! The command line and the palette.

use crate::tui::action::{Action, Group};
use crate::tui::model::Overlay;
use crate::tui::overlay::{CommandLine, Palette};
use crate::tui::verb::Verb;

pub(super) const COMMAND: Action = Action::looks(Verb::Command, Group::View, |model, _| {
    model.overlay = Overlay::Command(CommandLine::default());
    Vec::new()
});

pub(super) const PALETTE: Action = Action::looks(Verb::Palette, Group::View, |model, _| {
    model.overlay = Overlay::Palette(Palette::default());
    Vec::new()
});
