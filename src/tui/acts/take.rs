//! Making an incident one's own.

use super::{on_open, send_about};
use crate::domain::decide::Take;
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;

pub(super) const ACTION: Action = Action {
    name: "take",
    group: Group::Incident,
    footer: Some("take"),
    doc: "make it one's own",
    when: on_open,
    run,
};

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    send_about(model, cx, "taking", |number| Take { number }.into())
}
