//! Giving an estimated time of restoration.

use super::{ask_about, incident, on_open};
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::forms::EtaForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;

pub(super) const ACTION: Action = Action {
    name: "eta",
    group: Group::Incident,
    footer: Some("eta"),
    doc: "give the estimated time of restoration",
    when: on_open,
    run,
};

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let form = incident(model, cx).map(|incident| EtaForm::new(incident.number));
    ask_about(model, cx, form)
}
