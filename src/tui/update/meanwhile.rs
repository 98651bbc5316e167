//! What was typed and pasted while an act was on its way.

use crate::tui::context::Context;
use crate::tui::fixed::{ESC, SAVE};
use crate::tui::input::Input;
use crate::tui::key::Code;
use crate::tui::model::{Model, Overlay};
use crate::tui::msg::Effect;
use crate::tui::update::{dialog, drafts, paste};
use crate::words::console::Over;

/// The act of the open form was refused: it goes on where it was, with what was typed meanwhile.
pub(super) fn go_on(model: &mut Model, cx: &Context<'_>, complaint: String) -> Vec<Effect> {
    let Overlay::Dialog(dialog) = &mut model.overlay else { return Vec::new() };
    dialog.sending = false;
    let effects = replay(model, cx);
    if let Overlay::Dialog(dialog) = &mut model.overlay {
        dialog.complaint = Some(complaint);
    }
    effects
}

/// The act of the open form was recorded: the form closes, or begins anew with the text that was
/// typed after it was sent.
pub(super) fn done(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let mut effects = drafts::done(model);
    let Overlay::Dialog(dialog) = &mut model.overlay else { return effects };
    dialog.sending = false;
    if !dialog.meanwhile.iter().any(is_text) {
        model.overlay = Overlay::Nothing;
        return effects;
    }
    let focus = dialog.focus;
    dialog.reset(cx.present());
    dialog.focus = focus;
    effects.extend(replay(model, cx));
    if let Overlay::Dialog(dialog) = &mut model.overlay {
        let (save, leave) = (SAVE.to_string(), ESC.to_string());
        dialog.complaint = Some(cx.words().over(Over::TypedAfterwards { save: &save, leave: &leave }));
    }
    effects
}

fn is_text(input: &Input) -> bool {
    match input {
        Input::Key(key) => matches!(key.code, Code::Char(_)) && !key.ctrl,
        Input::Paste(pasted) => !pasted.text.is_empty(),
        Input::Answer | Input::Mouse(_) => false,
    }
}

fn replay(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let Overlay::Dialog(dialog) = &mut model.overlay else { return Vec::new() };
    let mut effects = Vec::new();
    for input in std::mem::take(&mut dialog.meanwhile) {
        // One of them may leave the form: what follows it is no key for anything else.
        if !matches!(model.overlay, Overlay::Dialog(_)) {
            break;
        }
        match input {
            Input::Key(key) => effects.extend(dialog::press(model, cx, key)),
            Input::Paste(pasted) => paste::take(model, cx, &pasted),
            Input::Answer | Input::Mouse(_) => {}
        }
        // Between two messages too: one of them may leave the form, and it stays as a draft.
        effects.extend(drafts::follow(model, cx));
    }
    effects
}
