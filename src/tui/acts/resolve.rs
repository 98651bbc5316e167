//! Ending what is under the cursor: an incident, or the update of a server.

use super::{ask_about, incident, is_update_row, may_write, on_incident};
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::forms::{OutcomeForm, ResolveForm};
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::target;

pub(super) const ACTION: Action = Action {
    name: "resolve",
    group: Group::Formal,
    footer: Some("resolve"),
    doc: "resolve, close or reopen; record how an update ended",
    when,
    run,
};

fn when(model: &Model, cx: &Context<'_>) -> Result<(), String> {
    if is_update_row(model) { may_write(model, cx) } else { on_incident(model, cx) }
}

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    if is_update_row(model) {
        let update = target::update(cx.desk, model);
        let form = update.and_then(|(server, release)| OutcomeForm::new(&server, &release, cx.present()));
        return ask_about(model, cx, form);
    }
    let form = incident(model, cx).map(|incident| ResolveForm::new(incident, cx.present()));
    ask_about(model, cx, form)
}
