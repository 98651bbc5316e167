//! Taking back a deferral that was asked for or granted.

use super::{ask, on_update};
use crate::domain::schedule;
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::forms::WithdrawForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::target;

pub(super) const ACTION: Action = Action {
    name: "withdraw",
    group: Group::Update,
    footer: Some("withdraw"),
    doc: "take the deferral of the update back",
    when,
    run,
};

fn when(model: &Model, cx: &Context<'_>) -> Result<(), String> {
    on_update(model, cx)?;
    let found = target::update(cx.desk, model);
    let line = found.and_then(|(server, release)| schedule::find(cx.desk, &server, &release, cx.now));
    let active = line.and_then(|line| line.slot.active_deferral());
    active.map(|_| ()).ok_or_else(|| "no deferral is requested or approved there".to_owned())
}

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let form = target::update(cx.desk, model)
        .and_then(|(server, release)| WithdrawForm::new(&server, &release, cx.present()));
    ask(model, form)
}
