//! Bringing a new incident to the desk.

use super::{ask, may_write};
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::forms::ReportForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::target;

pub(super) const ACTION: Action = Action {
    name: "report",
    group: Group::Incident,
    footer: Some("new"),
    doc: "bring a new incident to the desk",
    when: may_write,
    run,
};

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let tenant = target::tenant(cx.desk, model);
    ask(model, Some(ReportForm::new(tenant, cx.present())))
}
