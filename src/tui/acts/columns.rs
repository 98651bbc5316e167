//! Which columns are shown.

use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::model::{Model, Overlay};
use crate::tui::msg::Effect;
use crate::tui::overlay::{Menu, MenuKind};
use crate::tui::panes;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action = Action::looks(Verb::Columns, Group::View, run);

fn run(model: &mut Model, _: &Context<'_>) -> Vec<Effect> {
    model.overlay = Overlay::Menu(Menu { kind: MenuKind::Columns, index: 0 });
    Vec::new()
}

/// Shows the column at `index` of the menu, or not.
pub fn choose(model: &mut Model, index: usize) {
    let pane = model.place.pane;
    if let Some(column) = panes::columns(pane).nth(index) {
        let column = (pane, column);
        if !model.look.hidden.remove(&column) {
            model.look.hidden.insert(column);
        }
    }
}
