//! One step back, by one of three ways.

use crate::tui::action::{Action, Group, Reach};
use crate::tui::context::Context;
use crate::tui::model::{Model, Overlay, Zoom};
use crate::tui::msg::Effect;
use crate::tui::verb::Verb;

pub(super) const BACK: Action = Action::looks(Verb::Back, Group::Move, back).reach(Reach::Reading);

pub(super) const CLOSE: Action = Action::looks(Verb::Close, Group::Move, close).reach(Reach::Reading);

pub(super) const CANCEL: Action = Action::looks(Verb::Cancel, Group::View, cancel).reach(Reach::Reading);

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
        Zoom::Pane => model.step_out(),
        Zoom::Overview => return super::filter::clear(model, cx),
    }
    Vec::new()
}

/// From the outermost place out of pikett.
fn close(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let outermost = model.place.zoom == Zoom::Overview && !model.place.detail && model.marks.is_empty();
    if outermost && matches!(model.overlay, Overlay::Nothing) && model.filter.input.value().is_empty() {
        return leave(model, Verb::Close);
    }
    back(model, cx)
}

/// What is open; with nothing open, the way out is asked for.
fn cancel(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    if matches!(model.overlay, Overlay::Nothing) { leave(model, Verb::Cancel) } else { back(model, cx) }
}

/// Out of pikett, when the key comes a second time or the other one answers it.
fn leave(model: &mut Model, by: Verb) -> Vec<Effect> {
    if model.status.leaving.is_some() {
        return vec![Effect::Quit];
    }
    model.status.leaving = Some(by);
    Vec::new()
}
