//! The mouse: a click puts the cursor on a row, the wheel moves what is below the pointer. Neither does
//! anything on the desk.

use crate::tui::acts::moving;
use crate::tui::context::Context;
use crate::tui::input::Pointing;
use crate::tui::list::{Keyed, RowKey};
use crate::tui::model::{Model, Overlay, Pane};
use crate::tui::msg::{Effect, Pointed};
use crate::tui::update::menu;
use crate::tui::update::settling::settle_pane;

/// Rows or lines that one notch of the wheel moves by.
const NOTCH: isize = 3;

pub(super) fn take(model: &mut Model, cx: &Context<'_>, pointed: Pointed) -> Vec<Effect> {
    let guard = &model.session.guard;
    if !model.session.line.mouse || guard.lock.is_some() || guard.held.is_some() || model.filter.typing {
        return Vec::new();
    }
    model.session.guard.touched(cx.now);
    (model.status.leaving, model.place.prefix) = (None, None);
    let moves: fn(&mut Model, &Context<'_>) -> Vec<Effect> = match (pointed.what, &model.overlay) {
        (Pointing::Click, Overlay::Nothing) => {
            if let Some((pane, row)) = pointed.at {
                click(model, cx, pane, row);
            }
            return Vec::new();
        }
        (Pointing::WheelUp, Overlay::Nothing | Overlay::Help(_) | Overlay::Pager(_)) => moving::up,
        (Pointing::WheelDown, Overlay::Nothing | Overlay::Help(_) | Overlay::Pager(_)) => moving::down,
        (Pointing::WheelUp | Pointing::WheelDown, Overlay::Menu(_)) => {
            let notch = if pointed.what == Pointing::WheelUp { -NOTCH } else { NOTCH };
            menu::scroll(model, cx, notch);
            return Vec::new();
        }
        // A form, a question and a line that is typed are filled in by keys alone.
        _ => return Vec::new(),
    };
    if let (Some((pane, _)), Overlay::Nothing) = (pointed.at, &model.overlay) {
        focus(model, pane);
    }
    let effects = (0..NOTCH).flat_map(|_| moves(model, cx)).collect();
    settle(model, cx);
    effects
}

/// The row that was drawn where the pointer was; one that is none any more only gives its pane the keys.
fn click(model: &mut Model, cx: &Context<'_>, pane: Pane, row: Option<RowKey>) {
    focus(model, pane);
    let there = row.and_then(|row| Some((cx.pane(model, pane).position(&row)?, row)));
    if let Some((index, row)) = there {
        model.list_mut(pane).cursor.move_to(row, index);
    }
    settle(model, cx);
}

fn focus(model: &mut Model, pane: Pane) {
    if model.place.pane != pane {
        model.go_to(pane, model.place.zoom);
    }
    model.place.detail = false;
}

fn settle(model: &mut Model, cx: &Context<'_>) {
    let pane = model.place.pane;
    settle_pane(model, cx, pane, Some(model.list(pane).page));
}
