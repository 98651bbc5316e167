//! Classifying an incident.

use super::{ask_about, incident, on_open};
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::forms::ClassForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;

pub(super) const ACTION: Action = Action {
    name: "class",
    group: Group::Incident,
    footer: Some("class"),
    doc: "classify by impact and urgency",
    when: on_open,
    run,
};

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let found = incident(model, cx).and_then(|incident| Some((incident, cx.desk.contract(incident)?)));
    let zone = cx.desk.world().zone;
    let form = found.map(|(incident, contract)| ClassForm::new(incident, contract, zone, cx.now));
    ask_about(model, cx, form)
}
