//! Times as distance or as wall time.

use super::always;
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;

pub(super) const ACTION: Action = Action {
    name: "times",
    group: Group::View,
    footer: None,
    doc: "distance or wall time",
    when: always,
    run,
};

fn run(model: &mut Model, _: &Context<'_>) -> Vec<Effect> {
    model.look.absolute = !model.look.absolute;
    Vec::new()
}
