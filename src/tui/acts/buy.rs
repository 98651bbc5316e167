//! Buying storage.

use super::ask;
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::forms::BuyForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::target;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action = Action::records(Verb::Buy, Group::Update, run).needs(Needs::Tenant);

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let form = target::tenant(cx.desk, model).and_then(|tenant| BuyForm::new(&tenant));
    ask(model, form)
}
