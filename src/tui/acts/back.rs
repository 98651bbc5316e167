//! One step back, by one of three ways.

use super::always;
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::model::{Model, Overlay, Zoom};
use crate::tui::msg::Effect;

pub(super) const BACK: Action =
    Action { name: "back", group: Group::Move, footer: None, doc: "one step back", when: always, run: back };

pub(super) const CLOSE: Action = Action {
    name: "close",
    group: Group::Move,
    footer: Some("back"),
    doc: "one step back; leaves pikett from the overview",
    when: always,
    run: close,
};

pub(super) const CANCEL: Action = Action {
    name: "cancel",
    group: Group::View,
    footer: None,
    doc: "cancel; twice leaves pikett",
    when: always,
    run: cancel,
};

/// Never out of pikett.
fn back(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    match (&model.overlay, model.place.detail, model.place.zoom) {
        (Overlay::Nothing, true, _) => model.place.detail = false,
        (Overlay::Nothing, ..) if !model.marks.is_empty() => model.marks.clear(),
        (Overlay::Nothing, ..) => return outwards(model, cx),
        _ => model.overlay = Overlay::Nothing,
    }
    Vec::new()
}

fn outwards(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let zoom = model.place.zoom;
    match zoom {
        Zoom::Full => model.go_to(model.place.pane, Zoom::Pane),
        Zoom::Pane if super::filter::clear_narrowed(model) => {}
        Zoom::Pane => model.go_to(model.place.pane, Zoom::Overview),
        Zoom::Overview => return super::filter::clear(model, cx),
    }
    Vec::new()
}

/// From the outermost place out of pikett.
fn close(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let outermost = model.place.zoom == Zoom::Overview && !model.place.detail && model.marks.is_empty();
    if outermost && matches!(model.overlay, Overlay::Nothing) && model.filter.input.value().is_empty() {
        return vec![Effect::Quit];
    }
    back(model, cx)
}

/// What is open; with nothing open, the way out is asked for.
fn cancel(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    if matches!(model.overlay, Overlay::Nothing) {
        model.status.leaving = true;
        return Vec::new();
    }
    back(model, cx)
}
