//! Keys while a filter is typed; the list follows with every key.

use tui_input::Input;

use crate::tui::acts;
use crate::tui::commands;
use crate::tui::context::Context;
use crate::tui::forms::{edit, insert};
use crate::tui::key::{Code, Key};
use crate::tui::model::{HISTORY_KEPT, Model, Pane};
use crate::tui::msg::Effect;
use crate::tui::recall::remember;

/// Enter keeps the filter, Esc clears it; the arrows move in the list that follows, so that what was
/// typed before is had back by a chord.
pub(super) fn press(model: &mut Model, cx: &Context<'_>, key: Key) -> Vec<Effect> {
    match key.code {
        Code::Enter => return keep(model),
        Code::Char('p') if key.ctrl => recall(model, true),
        Code::Char('n') if key.ctrl => recall(model, false),
        Code::Tab => complete(model, cx, true),
        Code::BackTab => complete(model, cx, false),
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
                model.filter.recall.edited();
                follow(model);
            }
        }
    }
    Vec::new()
}

/// What is not understood is not kept: half of it would hide incidents that nobody meant to hide.
fn keep(model: &mut Model) -> Vec<Effect> {
    if model.narrowed().is_none() && model.filter.complaint.is_some() {
        return Vec::new();
    }
    model.filter.typing = false;
    model.filter.recall.edited();
    let text = typed(model).value().trim().to_owned();
    if text.is_empty() {
        return Vec::new();
    }
    remember(&mut model.memory.filters, text, HISTORY_KEPT);
    vec![Effect::Remember]
}

fn recall(model: &mut Model, back: bool) {
    let mut input = std::mem::take(typed(model));
    model.filter.recall.recall(&mut input, &model.memory.filters, back);
    *typed(model) = input;
    follow(model);
}

fn complete(model: &mut Model, cx: &Context<'_>, forward: bool) {
    let mut input = std::mem::take(typed(model));
    let text = model.filter.recall.typed(&input);
    let all = match model.narrowed() {
        Some(pane) => commands::names(model, cx, pane, text),
        None => commands::terms(model, cx, text),
    };
    model.filter.recall.complete(&mut input, &all, forward);
    *typed(model) = input;
    follow(model);
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
    model.filter.recall.edited();
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
