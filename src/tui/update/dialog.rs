//! Keys while a form is open.

use super::drafts;
use crate::tui::context::Context;
use crate::tui::forms::Field;
use crate::tui::guard::Held;
use crate::tui::key::{Code, Key};
use crate::tui::model::{Model, Overlay};
use crate::tui::msg::{Effect, Origin, Sent};

pub(super) fn press(model: &mut Model, cx: &Context<'_>, key: Key) -> Vec<Effect> {
    let Overlay::Dialog(dialog) = &mut model.overlay else { return Vec::new() };
    let last = dialog.focus + 1 == dialog.form.fields().len();
    match (key.code, key.ctrl) {
        (Code::Esc, _) | (Code::Char('c'), true) => return leave(model),
        (Code::Char('x'), true) if !dialog.sending => return drafts::discard(model, cx),
        (Code::Char('s'), true) => return save(model, cx),
        (Code::Enter, _) if last => return save(model, cx),
        (Code::Enter | Code::Tab, _) => dialog.move_focus(true),
        (Code::BackTab, _) => dialog.move_focus(false),
        _ => {
            let focus = dialog.focus;
            let used = dialog.form.field_mut(focus).is_some_and(|field: &mut Field| field.key(key));
            match (used, key.code) {
                (true, _) => {
                    dialog.complaint = None;
                    dialog.form.changed(cx.present());
                }
                (false, Code::Down) => dialog.move_focus(true),
                (false, Code::Up) => dialog.move_focus(false),
                _ => {}
            }
        }
    }
    Vec::new()
}

/// What was typed stays as a draft, unless it is being saved.
fn leave(model: &mut Model) -> Vec<Effect> {
    let sending = matches!(&model.overlay, Overlay::Dialog(dialog) if dialog.sending);
    let effects = if sending { drafts::done(model) } else { Vec::new() };
    model.overlay = Overlay::Nothing;
    effects
}

pub(super) fn save(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let Overlay::Dialog(dialog) = &mut model.overlay else { return Vec::new() };
    if dialog.sending {
        return Vec::new();
    }
    match dialog.acts(cx.present()) {
        Err(missing) => {
            dialog.complaint = Some(missing);
            Vec::new()
        }
        Ok(_) if model.session.guard.holds(Held::Save) => Vec::new(),
        Ok(acts) => {
            dialog.sending = true;
            dialog.complaint = None;
            let draft = model.memory.drafts.iter().find(|draft| draft.what == dialog.opened_as());
            let id = draft.map(|draft| draft.id).filter(|id| !id.is_nil());
            vec![Effect::Send(Sent { what: dialog.what(), acts, origin: Origin::Form(id) })]
        }
    }
}
