//! Bringing a new incident to the desk.

use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::ask;
use crate::tui::context::Context;
use crate::tui::forms::ReportForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::target;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action = Action::records(Verb::Report, Group::Incident, run);

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let tenant = target::tenant(cx.desk, model);
    ask(model, Some(ReportForm::new(tenant, cx.present())))
}
