//! The closer look: the pane with its detail, then the detail alone.

use crate::tui::action::{Action, Group};
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::model::{Model, Zoom};
use crate::tui::msg::Effect;
use crate::tui::target;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action = Action::looks(Verb::Open, Group::Move, run).when(when);

fn when(model: &Model, cx: &Context<'_>) -> Result<(), Barred> {
    target::entity(cx.desk, model).map(|_| ()).ok_or(Barred::NothingToOpen)
}

fn run(model: &mut Model, _: &Context<'_>) -> Vec<Effect> {
    model.list_mut(model.place.pane).cursor.stay();
    model.place.zoom = model.place.zoom.max(Zoom::Pane);
    model.place.detail = true;
    model.detail.scroll = 0;
    Vec::new()
}
