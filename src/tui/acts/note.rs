//! Writing something down.

use super::{ask_about, incident, on_incident};
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::forms::NoteForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;

pub(super) const ACTION: Action = Action {
    name: "note",
    group: Group::Incident,
    footer: Some("note"),
    doc: "write something down, or that the customer was told",
    when: on_incident,
    run,
};

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let form = incident(model, cx).map(|incident| NoteForm::new(incident.number));
    ask_about(model, cx, form)
}
