//! Pasted text: it goes where typing goes, and never acts.

use super::{command, dialog, filter, help, palette};
use crate::domain::base::text::LONGEST;
use crate::tui::context::Context;
use crate::tui::input::Pasted;
use crate::tui::model::{Model, Overlay};
use crate::tui::said::Said;
use crate::words::console::{NoKeys, OfAct};

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
        let said = Said::from(OfAct::PasteCut { bytes: left_out, most: LONGEST });
        match &mut model.overlay {
            // It names no key.
            Overlay::Dialog(dialog) => dialog.complaint = Some(cx.words().message(&said, &NoKeys)),
            _ => model.complain(cx.now, said),
        }
    }
}

/// Nothing is being typed.
fn nowhere(model: &mut Model, cx: &Context<'_>, pasted: &Pasted) -> usize {
    if !pasted.text.trim().is_empty() {
        model.say(cx.now, OfAct::PastedNowhere);
    }
    0
}
