//! Which columns are shown.

use super::always;
use crate::tui::action::{Action, Group};
use crate::tui::columns;
use crate::tui::context::Context;
use crate::tui::model::{Model, Overlay};
use crate::tui::msg::Effect;
use crate::tui::overlay::{Menu, MenuKind};

pub(super) const ACTION: Action = Action {
    name: "columns",
    group: Group::View,
    footer: None,
    doc: "choose the columns of the pane",
    when: always,
    run,
};

fn run(model: &mut Model, _: &Context<'_>) -> Vec<Effect> {
    model.overlay = Overlay::Menu(Menu { kind: MenuKind::Columns, index: 0 });
    Vec::new()
}

/// Shows the column at `index` of the menu, or not.
pub fn choose(model: &mut Model, index: usize) {
    let pane = model.place.pane;
    if let Some(title) = columns::of(pane).nth(index) {
        let column = (pane, title);
        if !model.look.hidden.remove(&column) {
            model.look.hidden.insert(column);
        }
    }
}
