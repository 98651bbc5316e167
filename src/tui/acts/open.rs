//! The closer look: the pane with its detail, then the detail alone.

use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::model::{Model, Zoom};
use crate::tui::msg::Effect;
use crate::tui::target;

pub(super) const ACTION: Action =
    Action { name: "open", group: Group::Move, footer: Some("open"), doc: "look closer at it", when, run };

fn when(model: &Model, cx: &Context<'_>) -> Result<(), String> {
    target::entity(cx.desk, model).map(|_| ()).ok_or_else(|| "nothing to open under the cursor".to_owned())
}

fn run(model: &mut Model, _: &Context<'_>) -> Vec<Effect> {
    model.list_mut(model.place.pane).cursor.stay();
    model.place.zoom = model.place.zoom.max(Zoom::Pane);
    model.place.detail = true;
    model.detail.scroll = 0;
    Vec::new()
}
