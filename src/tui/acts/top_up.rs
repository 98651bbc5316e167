//! Loading credits, with what would follow.

use super::{ask, may_write};
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::forms::TopUpForm;
use crate::tui::list::RowKey;
use crate::tui::model::Model;
use crate::tui::msg::Effect;

pub(super) const ACTION: Action = Action {
    name: "top-up",
    group: Group::Update,
    footer: Some("buy"),
    doc: "load credits, or see how long they would last at old and new prices",
    when,
    run,
};

fn account(model: &Model) -> Option<&str> {
    match model.row()? {
        RowKey::Account(account) => Some(account),
        _ => None,
    }
}

fn when(model: &Model, cx: &Context<'_>) -> Result<(), String> {
    may_write(model, cx)?;
    account(model).map(|_| ()).ok_or_else(|| "no credit account under the cursor".to_owned())
}

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let form = account(model).and_then(|account| TopUpForm::new(account, cx.present()));
    ask(model, form)
}
