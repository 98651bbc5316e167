//! What an incident is about, and whether the contract covers it.

use super::{ask_about, incident};
use crate::tui::action::{Action, Group};
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::forms::ScopeForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action =
    Action::records(Verb::Scope, Group::Formal, run).needs(Needs::OpenIncident).when(when);

fn form(model: &Model, cx: &Context<'_>) -> Option<ScopeForm> {
    let incident = incident(model, cx)?;
    ScopeForm::new(incident, cx.desk.contract(incident)?)
}

fn when(model: &Model, cx: &Context<'_>) -> Result<(), Barred> {
    form(model, cx).map(|_| ()).ok_or(Barred::NoScopes)
}

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let form = form(model, cx);
    ask_about(model, cx, form)
}
