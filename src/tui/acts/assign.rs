//! Giving an incident to somebody else.

use super::{ask_about, incident};
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::forms::AssignForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action =
    Action::records(Verb::Assign, Group::Formal, run).needs(Needs::OpenIncident);

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let form = incident(model, cx).map(|incident| AssignForm::new(incident.number));
    ask_about(model, cx, form)
}
