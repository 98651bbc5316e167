//! Taking back a deferral that was asked for or granted.

use crate::domain::acts::decide::WithdrawDeferral;
use crate::domain::readings::schedule;
use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::enter_about;
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::target;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action =
    Action::records(Verb::Withdraw, Group::Update, run).needs(Needs::OpenUpdate).when(when);

/// The number of the deferral that is asked for or granted there.
fn deferral(model: &Model, cx: &Context<'_>) -> Option<u32> {
    let (server, release) = target::update(cx.desk, model)?;
    let line = schedule::find(cx.desk, &server, &release, cx.now)?;
    line.slot.active_deferral().map(|deferral| deferral.number)
}

fn when(model: &Model, cx: &Context<'_>) -> Result<(), Barred> {
    deferral(model, cx).map(|_| ()).ok_or(Barred::NoDeferral)
}

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let Some(number) = deferral(model, cx) else { return Vec::new() };
    enter_about::<WithdrawDeferral>(model, cx, None, &[("id", format!("D-{number}"))])
}
