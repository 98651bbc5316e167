//! Letting the screen stand still.

use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::model::{Model, Standstill};
use crate::tui::msg::Effect;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action = Action::looks(Verb::Freeze, Group::View, run);

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    if model.go_on() {
        return vec![Effect::GoOn];
    }
    model.look.standstill = Some(Standstill::Frozen { at: cx.now });
    vec![Effect::Freeze]
}
