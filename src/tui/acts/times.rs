//! Times as distance or as wall time.

use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action = Action::looks(Verb::Times, Group::View, run);

fn run(model: &mut Model, _: &Context<'_>) -> Vec<Effect> {
    model.look.absolute = !model.look.absolute;
    Vec::new()
}
