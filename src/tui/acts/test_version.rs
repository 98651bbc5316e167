//! A test version for the server under the cursor.

use super::{ask, may_write};
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::forms::TestVersionForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::target;

pub(super) const ACTION: Action = Action {
    name: "test-version",
    group: Group::Update,
    footer: Some("test"),
    doc: "record that the reseller asks for a test version on that server",
    when,
    run,
};

fn form(model: &Model, cx: &Context<'_>) -> Option<TestVersionForm> {
    let (server, _) = target::update(cx.desk, model)?;
    TestVersionForm::new(&server, cx.present())
}

fn when(model: &Model, cx: &Context<'_>) -> Result<(), String> {
    may_write(model, cx)?;
    target::update(cx.desk, model).ok_or("no server under the cursor")?;
    form(model, cx).map(|_| ()).ok_or_else(|| "no test version is published".to_owned())
}

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let form = form(model, cx);
    ask(model, form)
}
