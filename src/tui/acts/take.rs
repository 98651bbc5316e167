//! Making an incident one's own.

use crate::domain::acts::decide::Take;
use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::send_about;
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action =
    Action::records(Verb::Take, Group::Incident, run).needs(Needs::OpenIncident);

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    send_about(model, cx, |number| Take { number }.into())
}
