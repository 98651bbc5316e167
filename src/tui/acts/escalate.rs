//! Calling a level of the ladder.

use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::{ask_about, incident};
use crate::tui::context::Context;
use crate::tui::forms::EscalateForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action =
    Action::records(Verb::Escalate, Group::Formal, run).needs(Needs::OpenIncident);

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let found = incident(model, cx).and_then(|incident| Some((incident, cx.desk.contract(incident)?)));
    let form = found.map(|(incident, contract)| EscalateForm::new(incident, contract, cx.present()));
    ask_about(model, cx, form)
}
