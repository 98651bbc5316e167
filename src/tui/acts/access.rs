//! Access to the customer's system.

use super::{incident, on_open, send_about};
use crate::domain::decide::SetAccess;
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;

pub(super) const ACTION: Action = Action {
    name: "access",
    group: Group::Incident,
    footer: Some("access"),
    doc: "the customer let the desk into its system, or no longer does",
    when: on_open,
    run,
};

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let granted = incident(model, cx).is_some_and(|incident| !incident.account().access);
    let what = if granted { "access for" } else { "no access for" };
    send_about(model, cx, what, |number| SetAccess { number, granted, note: None }.into())
}
