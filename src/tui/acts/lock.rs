//! Locking the screen.

use crate::tui::action::{Action, Group, Reach};
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action = Action::looks(Verb::Lock, Group::View, run).reach(Reach::Typing);

fn run(model: &mut Model, _: &Context<'_>) -> Vec<Effect> {
    model.session.guard.lock();
    vec![Effect::Remember]
}
