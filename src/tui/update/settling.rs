//! Puts the cursor of a pane on its row again.

use crate::tui::context::Context;
use crate::tui::model::{Model, Pane};

pub(super) fn settle_pane(model: &mut Model, cx: &Context<'_>, pane: Pane, page: Option<usize>) {
    let mut list = model.list(pane).clone();
    list.settle(&cx.pane(model, pane), page);
    *model.list_mut(pane) = list;
}
