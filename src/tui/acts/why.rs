//! Why the numbers are what they are.

use super::open;
use crate::tui::action::{Action, Group};
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::model::{Model, Tab};
use crate::tui::msg::Effect;
use crate::tui::target;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action = Action::looks(Verb::Why, Group::View, run).when(when);

fn when(model: &Model, cx: &Context<'_>) -> Result<(), Barred> {
    let about = target::entity(cx.desk, model).ok_or(Barred::NothingToExplain)?;
    let explained = Tab::of(&about).contains(&Tab::Why);
    if explained { Ok(()) } else { Err(Barred::NothingCounted { what: cx.words().thing(&about) }) }
}

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    model.detail.tab = Tab::Why;
    (open::ACTION.run)(model, cx)
}
