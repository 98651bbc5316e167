//! Why the numbers are what they are.

use super::open;
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::model::{Model, Tab};
use crate::tui::msg::Effect;
use crate::tui::target;

pub(super) const ACTION: Action = Action {
    name: "why",
    group: Group::View,
    footer: Some("why"),
    doc: "where each of its numbers comes from: rule, sentence, arithmetic",
    when,
    run,
};

fn when(model: &Model, cx: &Context<'_>) -> Result<(), String> {
    let about = target::entity(cx.desk, model).ok_or("nothing to explain under the cursor")?;
    let explained = Tab::of(&about).contains(&Tab::Why);
    if explained { Ok(()) } else { Err(format!("nothing is counted for {}", about.name())) }
}

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    model.detail.tab = Tab::Why;
    (open::ACTION.run)(model, cx)
}
