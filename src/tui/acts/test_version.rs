//! A test version for the server under the cursor.

use super::ask;
use crate::tui::action::{Action, Group};
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::forms::TestVersionForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::target;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action =
    Action::records(Verb::TestVersion, Group::Update, run).needs(Needs::Server).when(when);

fn form(model: &Model, cx: &Context<'_>) -> Option<TestVersionForm> {
    let (server, _) = target::update(cx.desk, model)?;
    TestVersionForm::new(&server, cx.present())
}

fn when(model: &Model, cx: &Context<'_>) -> Result<(), Barred> {
    form(model, cx).map(|_| ()).ok_or(Barred::NoTestVersion)
}

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let form = form(model, cx);
    ask(model, form)
}
