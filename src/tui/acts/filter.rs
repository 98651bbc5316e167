//! Beginning to filter the queue, and ending it.

use super::always;
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::model::{Model, Pane, Zoom};
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

fn begin(model: &mut Model, _: &Context<'_>) -> Vec<Effect> {
    model.filter.typing = true;
    model.place.pane = Pane::Incidents;
    model.place.detail = false;
    if model.place.zoom == Zoom::Full {
        model.place.zoom = Zoom::Pane;
    }
    Vec::new()
}

pub fn clear(model: &mut Model, _: &Context<'_>) -> Vec<Effect> {
    model.filter.clear();
    Vec::new()
}
