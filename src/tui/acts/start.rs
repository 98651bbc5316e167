//! Beginning to work on an incident.

use super::{on_open, send_about};
use crate::domain::decide::Start;
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;

pub(super) const ACTION: Action = Action {
    name: "start",
    group: Group::Incident,
    footer: Some("start"),
    doc: "begin to work on it: stops the start clock",
    when: on_open,
    run,
};

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    send_about(model, cx, "start of work on", |number| Start { number }.into())
}
