//! Taking back a deferral that was asked for or granted.

use super::ask;
use crate::domain::schedule;
use crate::tui::action::{Action, Group};
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::forms::WithdrawForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::target;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action =
    Action::records(Verb::Withdraw, Group::Update, run).needs(Needs::OpenUpdate).when(when);

fn when(model: &Model, cx: &Context<'_>) -> Result<(), Barred> {
    let found = target::update(cx.desk, model);
    let line = found.and_then(|(server, release)| schedule::find(cx.desk, &server, &release, cx.now));
    let active = line.and_then(|line| line.slot.active_deferral());
    active.map(|_| ()).ok_or(Barred::NoDeferral)
}

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let form = target::update(cx.desk, model)
        .and_then(|(server, release)| WithdrawForm::new(&server, &release, cx.present()));
    ask(model, form)
}
