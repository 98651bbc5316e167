//! Pasted text: it goes where typing goes, and never acts.

use super::{command, dialog, filter, help, palette};
use crate::domain::text::LONGEST;
use crate::tui::context::Context;
use crate::tui::input::Pasted;
use crate::tui::model::{Model, Overlay};

pub(super) fn take(model: &mut Model, cx: &Context<'_>, pasted: &Pasted) {
    model.session.guard.touched(cx.now);
    // The next key is not the one after the first of a sequence.
    model.place.prefix = None;
    let before = model.status.pasting.take().unwrap_or(0);
    let left_out = pasted.left_out
        + before
        + match &model.overlay {
            Overlay::Dialog(_) => dialog::paste(model, cx, pasted),
            Overlay::Command(_) => command::paste(model, &pasted.text),
            Overlay::Palette(_) => palette::paste(model, &pasted.text),
            Overlay::Help(help) if help.searching => help::paste(model, &pasted.text),
            _ if model.filter.typing => filter::paste(model, &pasted.text),
            _ => nowhere(model, cx, pasted),
        };
    model.status.pasting = pasted.more.then_some(left_out);
    if left_out > 0 {
        let text = format!(
            "{left_out} bytes of what was pasted are left out: a text has at most {LONGEST} bytes; \
             put the rest into another one"
        );
        match &mut model.overlay {
            Overlay::Dialog(dialog) => dialog.complaint = Some(text),
            _ => model.complain(cx.now, text),
        }
    }
}

/// Nothing is being typed.
fn nowhere(model: &mut Model, cx: &Context<'_>, pasted: &Pasted) -> usize {
    if !pasted.text.trim().is_empty() {
        model.say(cx.now, "pasted text was left out: it goes into an open form or a line that is typed");
    }
    0
}
