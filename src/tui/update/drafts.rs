//! Drafts: a form keeps what was typed until it is saved or discarded.

use crate::tui::context::Context;
use crate::tui::model::{Model, Overlay};
use crate::tui::msg::Effect;

/// Fills what was left into a form that has just been opened, and keeps what has changed in it. To be
/// called after every message.
pub(super) fn follow(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let Overlay::Dialog(dialog) = &mut model.overlay else { return Vec::new() };
    // On its way to the desk: whether it is a draft still, the answer says.
    if dialog.sending {
        return Vec::new();
    }
    if !dialog.sought {
        dialog.sought = true;
        if let Some(draft) = model.memory.draft(dialog.opened_as(), cx.now) {
            dialog.find(draft, cx.present());
        }
        return Vec::new();
    }
    let changed = match dialog.draft(cx.now) {
        Some(draft) => model.memory.keep(draft, model.session.company.console),
        // Nothing was typed instead of it.
        None if dialog.offered.is_some() => false,
        None => model.memory.discard(dialog.opened_as()),
    };
    if changed { vec![Effect::Remember] } else { Vec::new() }
}

/// What was left of such a form before is filled in.
pub(super) fn take(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    if let Overlay::Dialog(dialog) = &mut model.overlay
        && let Some(draft) = dialog.offered.take()
    {
        dialog.restore(&draft, cx.present());
    }
    Vec::new()
}

/// The open form is no draft any more, because it was saved. One that it did not take stays.
pub(super) fn done(model: &mut Model) -> Vec<Effect> {
    let Overlay::Dialog(dialog) = &mut model.overlay else { return Vec::new() };
    let other = dialog.offered.take();
    let discarded = model.memory.discard(dialog.opened_as());
    if let Some(other) = other {
        model.memory.keep(other, model.session.company.console);
        return vec![Effect::Remember];
    }
    if discarded { vec![Effect::Remember] } else { Vec::new() }
}

/// The open form becomes as it was before anything was typed.
pub(super) fn discard(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    if let Overlay::Dialog(dialog) = &mut model.overlay {
        dialog.reset(cx.present());
    }
    done(model)
}
