//! Giving another way of working.

use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::ask_about;
use crate::tui::context::Context;
use crate::tui::forms::WorkaroundForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action =
    Action::records(Verb::Workaround, Group::Formal, run).needs(Needs::OpenIncident);

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    ask_about(model, cx, |incident| {
        Some(WorkaroundForm::new(incident, cx.desk.contract(incident)?, cx.present()))
    })
}
