//! Loading credits, with what would follow.

use crate::domain::base::isc::Isc;
use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::{ask, ask_with};
use crate::tui::context::Context;
use crate::tui::forms::TopUpForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::{Needs, may_write};
use crate::tui::said::Said;
use crate::tui::target;
use crate::tui::verb::Verb;
use crate::words::asked::NoWhatIf;

pub(super) const ACTION: Action = Action::records(Verb::TopUp, Group::Update, run).needs(Needs::Account);

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let form = target::account(model).and_then(|account| TopUpForm::new(account, cx.present()));
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
) -> Result<Vec<Effect>, Said> {
    may_write(model)?;
    if !amount.parse::<Isc>().is_ok_and(|amount| amount > Isc::default()) {
        return Err(cx.words().no_what_if(&NoWhatIf::NoAmount(amount.to_owned())).into());
    }
    let form = TopUpForm::new(account, cx.present());
    let form = form.ok_or_else(|| cx.words().no_what_if(&NoWhatIf::NoCredits(account.to_owned())))?;
    Ok(ask_with(model, cx, form, amount))
}
