//! Buying storage.

use super::{ask, may_write};
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::forms::BuyForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::target;

pub(super) const ACTION: Action = Action {
    name: "buy",
    group: Group::Update,
    footer: Some("buy"),
    doc: "buy storage for the tenant",
    when,
    run,
};

fn when(model: &Model, cx: &Context<'_>) -> Result<(), String> {
    may_write(model, cx)?;
    target::tenant(cx.desk, model).map(|_| ()).ok_or_else(|| "no tenant under the cursor".to_owned())
}

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let form = target::tenant(cx.desk, model).and_then(|tenant| BuyForm::new(&tenant));
    ask(model, form)
}
