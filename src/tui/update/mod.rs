//! Messages into a new model and effects. Pure: the desk is only read, nothing is done here.

mod dialog;
mod filter;
mod results;

use super::context::Context;
use super::input::Input;
use super::key::Key;
use super::keymap::{Keymap, Meaning};
use super::model::{LOG_KEPT, Model, Overlay, Pane, UNDO_KEPT};
use super::msg::{Effect, Msg};
use crate::domain::event::Record;
use crate::domain::world::UNDO_SECONDS;

/// Takes one message.
pub fn update(model: &mut Model, cx: &Context<'_>, keys: &Keymap, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Input(Input::Key(key)) => {
            let effects = press(model, cx, keys, key);
            // The next key may act on the row that this one has reached.
            let pane = model.place.pane;
            settle_pane(model, cx, pane, model.list(pane).page);
            effects
        }
        Msg::Input(Input::Paste(text)) => paste(model, cx, &text),
        Msg::Input(Input::Answer) => Vec::new(),
        Msg::Applied(records) => applied(model, &records),
        Msg::Lagged => {
            model.detail.about = None;
            vec![Effect::Load(None)]
        }
        Msg::Answered { sent, results } => results::answered(model, cx, sent, results),
        Msg::Log { about, records } => results::log(model, about.as_ref(), records),
        Msg::Trouble(trouble) => {
            model.status.trouble = trouble;
            Vec::new()
        }
    }
}

/// Puts cursors on their rows again and asks for logs that have come into view. To be called when
/// the desk or the model has changed, before drawing.
pub fn settle(model: &mut Model, cx: &Context<'_>, page: impl Fn(Pane) -> usize) -> Vec<Effect> {
    for pane in Pane::ALL {
        settle_pane(model, cx, pane, page(pane));
    }
    for done in [&mut model.status.undo, &mut model.status.redo] {
        done.retain(|done| cx.now - done.at < UNDO_SECONDS);
    }
    results::wanted_log(model, cx)
}

fn settle_pane(model: &mut Model, cx: &Context<'_>, pane: Pane, page: usize) {
    let len = cx.rows.len(cx.desk, model, pane);
    let mut state = std::mem::take(model.list_mut(pane));
    state.settle(
        len,
        page,
        |key| cx.rows.position(cx.desk, model, pane, key),
        |index| cx.rows.key(cx.desk, model, pane, index),
    );
    *model.list_mut(pane) = state;
}

fn press(model: &mut Model, cx: &Context<'_>, keys: &Keymap, key: Key) -> Vec<Effect> {
    let leaving = std::mem::take(&mut model.status.leaving);
    if let Overlay::Dialog(_) = model.overlay {
        return dialog::press(model, cx, key);
    }
    if model.filter.typing {
        return filter::press(model, cx, key);
    }
    if leaving && key == Key::ctrl('c') {
        return vec![Effect::Quit];
    }
    if key == Key::ctrl('z') {
        return vec![Effect::Suspend];
    }
    let before = model.place.prefix.take();
    match keys.meaning(before, key) {
        Meaning::Prefix => {
            model.place.prefix = Some(key);
            Vec::new()
        }
        Meaning::Nothing => Vec::new(),
        Meaning::Action(action) => match (action.when)(model, cx) {
            Ok(()) => (action.run)(model, cx),
            Err(why) => {
                model.complain(cx.now, why);
                Vec::new()
            }
        },
    }
}

/// Pasted text is text: it never acts.
fn paste(model: &mut Model, cx: &Context<'_>, text: &str) -> Vec<Effect> {
    if let Overlay::Dialog(dialog) = &mut model.overlay {
        if let Some(field) = dialog.form.field_mut(dialog.focus) {
            field.paste(text);
            dialog.form.changed(cx.present());
        }
    } else if model.filter.typing {
        filter::paste(model, text);
    }
    Vec::new()
}

fn applied(model: &mut Model, records: &[Record]) -> Vec<Effect> {
    for record in records {
        if model.log.back().is_none_or(|last| last.seq < record.seq) {
            model.log.push_back(record.clone());
        }
    }
    while model.log.len() > LOG_KEPT {
        model.log.pop_front();
    }
    let excess = model.status.undo.len().saturating_sub(UNDO_KEPT);
    model.status.undo.drain(..excess);
    results::refresh_log(model, records)
}
