//! What an incident is about, and whether the contract covers it.

use super::{ask_about, incident, on_open};
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::forms::ScopeForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;

pub(super) const ACTION: Action = Action {
    name: "scope",
    group: Group::Formal,
    footer: Some("scope"),
    doc: "say what it is about, or that the contract does not cover it",
    when,
    run,
};

fn form(model: &Model, cx: &Context<'_>) -> Option<ScopeForm> {
    let incident = incident(model, cx)?;
    ScopeForm::new(incident, cx.desk.contract(incident)?)
}

fn when(model: &Model, cx: &Context<'_>) -> Result<(), String> {
    on_open(model, cx)?;
    form(model, cx).map(|_| ()).ok_or_else(|| "its contract names no scopes".to_owned())
}

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let form = form(model, cx);
    ask_about(model, cx, form)
}
