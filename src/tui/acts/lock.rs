//! Locking the screen.

use super::always;
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;

pub(super) const ACTION: Action = Action {
    name: "lock",
    group: Group::View,
    footer: None,
    doc: "lock the screen; what is open stays as it is",
    when: always,
    run,
};

fn run(model: &mut Model, _: &Context<'_>) -> Vec<Effect> {
    model.session.guard.lock();
    vec![Effect::Remember]
}
