//! Moving the cursor, or the page of what lies over the lists.

use crate::tui::action::{Action, Group, Reach, Run};
use crate::tui::context::Context;
use crate::tui::model::{Model, Overlay, Pane};
use crate::tui::msg::Effect;
use crate::tui::overlay::{Help, Pager};
use crate::tui::verb::Verb;

const fn moving(verb: Verb, run: Run) -> Action {
    Action::looks(verb, Group::Move, run).reach(Reach::Reading)
}

pub(super) const DOWN: Action = moving(Verb::Down, down);
pub(super) const UP: Action = moving(Verb::Up, up);
pub(super) const HALF_DOWN: Action = moving(Verb::HalfDown, half_down);
pub(super) const HALF_UP: Action = moving(Verb::HalfUp, half_up);
pub(super) const PAGE_DOWN: Action = moving(Verb::PageDown, page_down);
pub(super) const PAGE_UP: Action = moving(Verb::PageUp, page_up);
pub(super) const FIRST: Action = moving(Verb::First, first);
pub(super) const LAST: Action = moving(Verb::Last, last);

pub fn down(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    by(model, cx, 1)
}

pub fn up(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    by(model, cx, -1)
}

fn half_down(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let page = page(model);
    by(model, cx, (page / 2).max(1))
}

fn half_up(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let page = page(model);
    by(model, cx, -(page / 2).max(1))
}

fn page_down(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let page = page(model);
    turn(model, cx, page)
}

fn page_up(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let page = page(model);
    turn(model, cx, -page)
}

/// The log follows again what is newest.
fn first(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let effects = by(model, cx, isize::MIN / 2);
    if model.place.pane == Pane::Log && !model.place.detail && matches!(model.overlay, Overlay::Nothing) {
        model.list_mut(Pane::Log).cursor.rest();
    }
    effects
}

fn last(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    by(model, cx, isize::MAX / 2)
}

fn page(model: &Model) -> isize {
    isize::try_from(model.list(model.place.pane).page.max(1)).unwrap_or(isize::MAX)
}

fn by(model: &mut Model, cx: &Context<'_>, rows: isize) -> Vec<Effect> {
    // The last line is found when it is drawn.
    if let Overlay::Help(Help { scroll, end, .. }) | Overlay::Pager(Pager { scroll, end, .. }) =
        &mut model.overlay
    {
        *scroll = (*scroll).min(end.get()).saturating_add_signed(rows).min(10_000);
    } else if model.place.detail {
        model.detail.scroll = model.detail.scroll.saturating_add_signed(rows).min(10_000);
    } else {
        let pane = model.place.pane;
        let (mut list, shown) = (model.list(pane).clone(), cx.pane(model, pane));
        list.move_by(rows, &shown);
        let stuck = list.cursor.on() == model.row() && shown.is_kept(list.cursor.index());
        if stuck {
            list.cursor.let_go();
        }
        *model.list_mut(pane) = list;
        model.detail.scroll = 0;
    }
    Vec::new()
}

/// Moves the window along with the cursor, so that it keeps its place on the screen.
fn turn(model: &mut Model, cx: &Context<'_>, rows: isize) -> Vec<Effect> {
    if matches!(model.overlay, Overlay::Nothing) && !model.place.detail {
        let state = model.list_mut(model.place.pane);
        state.offset = state.offset.saturating_add_signed(rows);
    }
    by(model, cx, rows)
}
