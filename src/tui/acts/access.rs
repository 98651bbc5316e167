//! Access to the customer's system.

use crate::domain::acts::decide::SetAccess;
use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::{incident, send_about};
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action =
    Action::records(Verb::Access, Group::Incident, run).needs(Needs::OpenIncident);

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let granted = incident(model, cx).is_some_and(|incident| !incident.account().access);
    send_about(model, cx, |number| SetAccess { number, granted, note: None }.into())
}
