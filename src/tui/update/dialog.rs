//! Keys while a form is open.

use uuid::Uuid;

use crate::domain::base::text::{LONGEST, printable};
use crate::tui::context::Context;
use crate::tui::doing::doing;
use crate::tui::fixed::{EDITOR, RESTORE};
use crate::tui::forms::{Dialog, Field};
use crate::tui::guard::Held;
use crate::tui::input::{Input, Pasted};
use crate::tui::key::{Code, Key};
use crate::tui::model::{Model, Overlay};
use crate::tui::msg::{Effect, Origin, Sent};
use crate::tui::update::drafts;
use crate::words::console::Over;

pub(super) fn press(model: &mut Model, cx: &Context<'_>, key: Key) -> Vec<Effect> {
    let Overlay::Dialog(dialog) = &mut model.overlay else { return Vec::new() };
    if dialog.sending {
        return while_sending(model, key);
    }
    let last = dialog.focus + 1 == dialog.form.fields().len();
    match (key.code, key.ctrl) {
        (Code::Esc, _) | (Code::Char('c'), true) => return leave(model),
        (Code::Char('x'), true) => return drafts::discard(model, cx),
        _ if key == RESTORE => return drafts::take(model, cx),
        _ if key == EDITOR => return edit(dialog),
        (Code::Char('s'), true) => return save(model, cx),
        (Code::Enter, _) if last => return save(model, cx),
        (Code::Enter | Code::Tab, _) => dialog.move_focus(true),
        (Code::BackTab, _) => dialog.move_focus(false),
        _ => fill(dialog, cx, key),
    }
    Vec::new()
}

/// A key that is for the field.
fn fill(dialog: &mut Dialog, cx: &Context<'_>, key: Key) {
    let focus = dialog.focus;
    let field = dialog.form.field_mut(focus);
    let full = field.as_deref().is_some_and(Field::is_full);
    match (field.is_some_and(|field: &mut Field| field.key(key)), key.code) {
        (true, _) => {
            dialog.complaint = None;
            dialog.form.changed(cx.present());
        }
        (false, Code::Down) => dialog.move_focus(true),
        (false, Code::Up) => dialog.move_focus(false),
        (false, Code::Char(_)) if full && !key.ctrl => {
            dialog.complaint = Some(cx.words().over(Over::TextFull { most: LONGEST }));
        }
        _ => {}
    }
}

/// The user's own editor gets what is written; a field of one line needs none.
fn edit(dialog: &mut Dialog) -> Vec<Effect> {
    match dialog.form.field_mut(dialog.focus) {
        Some(Field::Area(input)) => vec![Effect::Edit(input.value().to_owned())],
        _ => Vec::new(),
    }
}

/// The editor has ended.
pub(super) fn edited(model: &mut Model, cx: &Context<'_>, left: Result<Option<String>, String>) {
    model.session.guard.touched(cx.now);
    let Overlay::Dialog(dialog) = &mut model.overlay else { return };
    let focus = dialog.focus;
    match (left, dialog.form.field_mut(focus)) {
        (Ok(Some(text)), Some(field)) => {
            let before = std::mem::replace(field, Field::area());
            let left_out = field.paste(&text);
            dialog.complaint = None;
            if left_out > 0 {
                *field = before;
                dialog.complaint = Some(cx.words().over(Over::TextFull { most: LONGEST }));
            }
            dialog.form.changed(cx.present());
        }
        (Ok(None), _) => dialog.complaint = Some(cx.words().over(Over::EditorGaveUp)),
        (Err(why), _) => dialog.complaint = Some(cx.words().over(Over::NoEditor { why: &printable(&why) })),
        _ => {}
    }
}

/// Bytes of a paste that had no room.
pub(super) fn paste(model: &mut Model, cx: &Context<'_>, pasted: &Pasted) -> usize {
    let Overlay::Dialog(dialog) = &mut model.overlay else { return 0 };
    if dialog.sending {
        dialog.meanwhile.push(Input::Paste(pasted.clone()));
        return 0;
    }
    let Some(field) = dialog.form.field_mut(dialog.focus) else { return 0 };
    let left_out = field.paste(&pasted.text);
    dialog.complaint = None;
    dialog.form.changed(cx.present());
    left_out
}

/// What is typed while the act is on its way is kept for afterwards; what saves is not done twice.
fn while_sending(model: &mut Model, key: Key) -> Vec<Effect> {
    let Overlay::Dialog(dialog) = &mut model.overlay else { return Vec::new() };
    match (key.code, key.ctrl) {
        (Code::Esc, _) | (Code::Char('c'), true) if dialog.meanwhile.is_empty() => return leave(model),
        (Code::Enter, _) | (Code::Char('s' | 'x'), true) => {}
        _ => dialog.meanwhile.push(Input::Key(key)),
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
            let what = doing(&acts, cx.desk.world());
            let id = draft(model);
            vec![Effect::Send(Sent { what, acts, origin: Origin::Form(id) })]
        }
    }
}

/// The id with which the open form is sent.
fn draft(model: &Model) -> Option<Uuid> {
    let Overlay::Dialog(dialog) = &model.overlay else { return None };
    let draft = model.memory.drafts.iter().find(|draft| draft.what == dialog.opened_as());
    draft.map(|draft| draft.id).filter(|id| !id.is_nil())
}

/// Whether the open form is the one that this was sent from, and nothing in it has changed since.
pub(super) fn is_draft(model: &Model, cx: &Context<'_>, sent: &Sent) -> bool {
    let (Overlay::Dialog(dialog), Origin::Form(Some(id))) = (&model.overlay, &sent.origin) else {
        return false;
    };
    draft(model) == Some(*id) && dialog.acts(cx.present()).is_ok_and(|acts| acts == sent.acts)
}
