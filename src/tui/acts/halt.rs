//! Halting the rollout of a release, and letting it go on.

use super::ask;
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::forms::HaltForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::target;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action = Action::records(Verb::Halt, Group::Update, run).needs(Needs::Update);

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let form = target::update(cx.desk, model).and_then(|(_, release)| HaltForm::new(&release, cx.present()));
    ask(model, form)
}
