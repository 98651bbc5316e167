//! Handing an incident to development, and taking it back.

use crate::domain::acts::decide::Develop;
use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::{incident, send_about};
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action =
    Action::records(Verb::Develop, Group::Incident, run).needs(Needs::OpenIncident);

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let with_it = incident(model, cx).is_some_and(|incident| incident.account().development.is_none());
    send_about(model, cx, |number| Develop { number, with_it, note: None }.into())
}
