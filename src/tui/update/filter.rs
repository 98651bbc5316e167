//! Keys while a filter is typed; the list follows with every key.

use tui_input::Input;

use crate::tui::acts;
use crate::tui::context::Context;
use crate::tui::forms::{edit, insert};
use crate::tui::key::{Code, Key};
use crate::tui::model::{Model, Pane};
use crate::tui::msg::Effect;

/// Enter keeps the filter, Esc clears it.
pub(super) fn press(model: &mut Model, cx: &Context<'_>, key: Key) -> Vec<Effect> {
    match key.code {
        Code::Enter => model.filter.typing = false,
        Code::Esc => {
            model.filter.typing = false;
            return acts::filter::leave(model, cx);
        }
        Code::Char('c') if key.ctrl => model.filter.typing = false,
        Code::Backspace if typed(model).value().is_empty() => model.filter.typing = false,
        Code::Down => return acts::moving::down(model, cx),
        Code::Up => return acts::moving::up(model, cx),
        _ => {
            if edit(typed(model), key) {
                follow(model);
            }
        }
    }
    Vec::new()
}

/// The filter of the pane, or of the queue.
fn typed(model: &mut Model) -> &mut Input {
    match model.narrowed() {
        Some(pane) => &mut model.list_mut(pane).narrow.input,
        None => &mut model.filter.input,
    }
}

pub(super) fn paste(model: &mut Model, text: &str) -> usize {
    let left_out = insert(typed(model), text);
    follow(model);
    left_out
}

/// The row that had the cursor keeps it, whatever half a filter has hidden meanwhile; when it does
/// not pass, the first one gets it.
fn follow(model: &mut Model) {
    let pane = model.narrowed();
    match pane {
        Some(pane) => model.list_mut(pane).narrow.understand(),
        None => model.filter.understand(),
    }
    let home = model.filter.home.clone();
    model.list_mut(pane.unwrap_or(Pane::Incidents)).cursor.set_free(home);
}
