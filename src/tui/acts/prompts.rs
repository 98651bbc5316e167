//! The command line and the palette.

use super::always;
use crate::tui::action::{Action, Group};
use crate::tui::model::Overlay;
use crate::tui::overlay::{CommandLine, Palette};

pub(super) const COMMAND: Action = Action {
    name: "command",
    group: Group::View,
    footer: Some("command"),
    doc: "type a command; Tab completes, Up recalls",
    when: always,
    run: |model, _| {
        model.overlay = Overlay::Command(CommandLine::default());
        Vec::new()
    },
};

pub(super) const PALETTE: Action = Action {
    name: "palette",
    group: Group::View,
    footer: Some("palette"),
    doc: "find an action by what it does",
    when: always,
    run: |model, _| {
        model.overlay = Overlay::Palette(Palette::default());
        Vec::new()
    },
};
