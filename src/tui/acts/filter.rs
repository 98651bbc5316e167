//! Beginning to filter the queue, and ending it.

use super::always;
use crate::domain::filter::Filter;
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::model::{Model, Overlay, Pane, Zoom};
use crate::tui::msg::Effect;

pub(super) const BEGIN: Action = Action {
    name: "filter",
    group: Group::View,
    footer: Some("filter"),
    doc: "filter the queue while typing",
    when: always,
    run: begin,
};

pub(super) const CLEAR: Action = Action {
    name: "clear-filter",
    group: Group::View,
    footer: None,
    doc: "clear the filter",
    when: always,
    run: clear,
};

/// In the help it looks for words there.
fn begin(model: &mut Model, _: &Context<'_>) -> Vec<Effect> {
    if let Overlay::Help(help) = &mut model.overlay {
        help.searching = true;
        return Vec::new();
    }
    model.filter.typing = true;
    model.filter.home = model.list(Pane::Incidents).key.clone();
    model.place.pane = Pane::Incidents;
    model.place.detail = false;
    if model.place.zoom == Zoom::Full {
        model.place.zoom = Zoom::Pane;
    }
    Vec::new()
}

/// Puts in another filter.
///
/// # Errors
/// When it has a mistake; the one before stays.
pub fn set(model: &mut Model, text: &str) -> Result<(), String> {
    let filter = Filter::parse(text).map_err(|e| e.to_string())?;
    if filter.is_empty() {
        model.filter.clear();
        return Ok(());
    }
    model.filter.input = tui_input::Input::from(text.to_owned());
    model.filter.understand();
    Ok(())
}

pub fn clear(model: &mut Model, _: &Context<'_>) -> Vec<Effect> {
    model.filter.clear();
    Vec::new()
}
