//! Handing an incident to development, and taking it back.

use super::{incident, on_open, send_about};
use crate::domain::decide::Develop;
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;

pub(super) const ACTION: Action = Action {
    name: "develop",
    group: Group::Incident,
    footer: Some("develop"),
    doc: "hand it to development, or take it back from there",
    when: on_open,
    run,
};

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let with_it = incident(model, cx).is_some_and(|incident| incident.account().development.is_none());
    let what = if with_it { "development of" } else { "back from development:" };
    send_about(model, cx, what, |number| Develop { number, with_it, note: None }.into())
}
