//! Help over the panes.

use super::always;
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::model::{Model, Overlay};
use crate::tui::msg::Effect;

pub(super) const ACTION: Action =
    Action { name: "help", group: Group::View, footer: Some("help"), doc: "this help", when: always, run };

fn run(model: &mut Model, _: &Context<'_>) -> Vec<Effect> {
    model.overlay = match model.overlay {
        Overlay::Help { .. } => Overlay::Nothing,
        _ => Overlay::Help { scroll: 0 },
    };
    Vec::new()
}
