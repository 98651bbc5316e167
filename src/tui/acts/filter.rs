//! Beginning to filter the queue or the rows of a pane, and ending it.

use crate::domain::readings::filter::Misunderstood;
use crate::tui::action::{Action, Group, Reach};
use crate::tui::context::Context;
use crate::tui::model::{Model, Overlay, Pane, Zoom};
use crate::tui::msg::Effect;
use crate::tui::verb::Verb;
use crate::words;

pub(super) const BEGIN: Action = Action::looks(Verb::Filter, Group::View, begin).reach(Reach::Reading);

pub(super) const CLEAR: Action = Action::looks(Verb::ClearFilter, Group::View, clear);

/// In the help it looks for words there, and where a pane has no words of its own in the queue.
fn begin(model: &mut Model, _: &Context<'_>) -> Vec<Effect> {
    if let Overlay::Help(help) = &mut model.overlay {
        help.searching = true;
        return Vec::new();
    }
    model.filter.typing = true;
    model.filter.home = model.list(model.narrowed().unwrap_or(Pane::Incidents)).cursor.on().cloned();
    model.place.detail = false;
    if model.narrowed().is_some() {
        return Vec::new();
    }
    let zoom = if model.place.zoom == Zoom::Full { Zoom::Pane } else { model.place.zoom };
    model.go_to(Pane::Incidents, zoom);
    Vec::new()
}

/// Puts in another filter.
///
/// # Errors
/// When it has a mistake; the one before stays.
pub fn set(model: &mut Model, text: &str) -> Result<(), Misunderstood> {
    let filter = words::filter(text)?;
    set_free(model, Pane::Incidents);
    if filter.is_empty() {
        clear_queue(model);
        return Ok(());
    }
    model.filter.input = tui_input::Input::from(text.to_owned());
    model.filter.understand();
    Ok(())
}

/// Other rows are about to be chosen: the one under the cursor may not be among them.
fn set_free(model: &mut Model, pane: Pane) {
    let cursor = &mut model.list_mut(pane).cursor;
    let on = cursor.on().cloned();
    cursor.set_free(on);
}

/// Clears what is typed.
pub fn leave(model: &mut Model, _: &Context<'_>) -> Vec<Effect> {
    if model.narrowed().is_some() {
        clear_narrowed(model);
    } else {
        clear_queue(model);
    }
    Vec::new()
}

/// Clears the filter of the pane where it has one, else that of the queue, which is seen from
/// everywhere.
pub fn clear(model: &mut Model, _: &Context<'_>) -> Vec<Effect> {
    if !clear_narrowed(model) {
        clear_queue(model);
    }
    Vec::new()
}

fn clear_queue(model: &mut Model) {
    set_free(model, Pane::Incidents);
    model.filter.clear();
}

/// Shows all rows of the pane again; answers whether some could have been hidden.
pub(super) fn clear_narrowed(model: &mut Model) -> bool {
    let Some(pane) = model.narrowed() else { return false };
    set_free(model, pane);
    let narrow = &mut model.list_mut(pane).narrow;
    let typed = !narrow.input.value().is_empty();
    narrow.clear();
    typed
}
