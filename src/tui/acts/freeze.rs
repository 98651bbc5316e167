//! Letting the screen stand still.

use super::always;
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::model::{Model, Standstill};
use crate::tui::msg::Effect;

pub(super) const ACTION: Action = Action {
    name: "freeze",
    group: Group::View,
    footer: None,
    doc: "let everything stand still, or go on",
    when: always,
    run,
};

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    if model.go_on() {
        return vec![Effect::GoOn];
    }
    model.look.standstill = Some(Standstill::Frozen { at: cx.now });
    vec![Effect::Freeze]
}
