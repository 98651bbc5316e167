//! Loading credits, with what would follow.

use super::{ask, ask_with, may_write};
use crate::domain::credit::Isc;
use crate::domain::event::Entity;
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::forms::TopUpForm;
use crate::tui::list::RowKey;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::words::asked::NoWhatIf;

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
        RowKey::Limit(_, Entity::Account(account), _) => Some(account.as_str()),
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

/// How long so many credits on an account would last.
///
/// # Errors
/// Nothing can be written here, the amount is none, or the account has no credits.
pub fn what_if(
    model: &mut Model,
    cx: &Context<'_>,
    account: &str,
    amount: &str,
) -> Result<Vec<Effect>, String> {
    may_write(model, cx)?;
    if !amount.parse::<Isc>().is_ok_and(|amount| amount > Isc::default()) {
        return Err(cx.words().no_what_if(&NoWhatIf::NoAmount(amount.to_owned())));
    }
    let form = TopUpForm::new(account, cx.present());
    let form = form.ok_or_else(|| cx.words().no_what_if(&NoWhatIf::NoCredits(account.to_owned())))?;
    Ok(ask_with(model, cx, form, amount))
}
