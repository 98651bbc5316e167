//! Calling a level of the ladder.

use super::{ask_about, incident, on_open};
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::forms::EscalateForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;

pub(super) const ACTION: Action = Action {
    name: "escalate",
    group: Group::Formal,
    footer: Some("escalate"),
    doc: "call a level of the ladder",
    when: on_open,
    run,
};

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let found = incident(model, cx).and_then(|incident| Some((incident, cx.desk.contract(incident)?)));
    let form = found.map(|(incident, contract)| EscalateForm::new(incident, contract, cx.present()));
    ask_about(model, cx, form)
}
