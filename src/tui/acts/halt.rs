//! Halting the rollout of a release, and letting it go on.

use super::{ask, may_write};
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::forms::HaltForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::target;

pub(super) const ACTION: Action = Action {
    name: "halt",
    group: Group::Update,
    footer: Some("halt"),
    doc: "halt the rollout of that release, or let it go on",
    when,
    run,
};

fn when(model: &Model, cx: &Context<'_>) -> Result<(), String> {
    may_write(model, cx)?;
    target::update(cx.desk, model).map(|_| ()).ok_or_else(|| "no planned update under the cursor".to_owned())
}

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let form = target::update(cx.desk, model).and_then(|(_, release)| HaltForm::new(&release, cx.present()));
    ask(model, form)
}
