//! Help over the panes.

use super::always;
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::model::{Model, Overlay};
use crate::tui::msg::Effect;
use crate::tui::overlay::Help;

pub(super) const ACTION: Action = Action {
    name: "help",
    group: Group::View,
    footer: Some("help"),
    doc: "help for this place; / looks for words in it",
    when: always,
    run,
};

fn run(model: &mut Model, _: &Context<'_>) -> Vec<Effect> {
    model.overlay = match model.overlay {
        Overlay::Help(_) => Overlay::Nothing,
        _ => Overlay::Help(Help::default()),
    };
    Vec::new()
}
