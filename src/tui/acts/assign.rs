//! Giving an incident to somebody else.

use super::{ask_about, incident, on_open};
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::forms::AssignForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;

pub(super) const ACTION: Action = Action {
    name: "assign",
    group: Group::Formal,
    footer: Some("assign"),
    doc: "give it to somebody else",
    when: on_open,
    run,
};

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let form = incident(model, cx).map(|incident| AssignForm::new(incident.number));
    ask_about(model, cx, form)
}
