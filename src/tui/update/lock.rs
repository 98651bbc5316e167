//! Keys while the console is locked, and while it asks whether somebody is there.

use super::{confirm, dialog};
use crate::config::Passphrase;
use crate::tui::acts;
use crate::tui::context::Context;
use crate::tui::guard::Held;
use crate::tui::input::Input;
use crate::tui::key::{Code, Key};
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::words::console::OfAct;

/// No key of a locked console does anything but unlock it.
pub(super) fn input(model: &mut Model, cx: &Context<'_>, input: Input) -> Vec<Effect> {
    // What was begun before is over.
    model.place.prefix = None;
    match input {
        Input::Key(key) => return press(model, cx, key),
        Input::Paste(pasted) => {
            model.status.pasting = pasted.more.then_some(0);
            if let Some(lock) = model.session.guard.lock.as_mut().filter(|lock| !lock.checking) {
                pasted.text.chars().for_each(|c| lock.typed.push(c));
            }
        }
        Input::Answer | Input::Mouse(_) => {}
    }
    Vec::new()
}

fn press(model: &mut Model, cx: &Context<'_>, key: Key) -> Vec<Effect> {
    let guard = &mut model.session.guard;
    let (asks, waits) = (guard.passphrase, guard.wait() > 0);
    let Some(lock) = guard.lock.as_mut().filter(|lock| !lock.checking) else { return Vec::new() };
    match (key.code, key.ctrl) {
        (Code::Enter, false) if !asks => guard.unlock(cx.now),
        (Code::Enter, false) if !waits && !lock.typed.is_empty() => {
            lock.checking = true;
            return vec![Effect::Unlock(std::mem::take(&mut lock.typed))];
        }
        (Code::Esc, _) | (Code::Char('u' | 'c'), true) => lock.typed = Passphrase::default(),
        (Code::Backspace, _) => lock.typed.pop(),
        (Code::Char(c), false) if asks => lock.typed.push(c),
        _ => {}
    }
    Vec::new()
}

/// A passphrase was checked.
pub(super) fn checked(model: &mut Model, cx: &Context<'_>, right: bool) -> Vec<Effect> {
    let guard = &mut model.session.guard;
    if right {
        guard.unlock(cx.now);
    } else {
        guard.refused();
    }
    Vec::new()
}

/// Whether somebody is there: Enter goes on with the very act that waits.
pub(super) fn answer(model: &mut Model, cx: &Context<'_>, key: Key) -> Vec<Effect> {
    let guard = &mut model.session.guard;
    match (key.code, key.ctrl) {
        (Code::Enter, false) => guard.away = None,
        (Code::Esc, _) | (Code::Char('c'), true) => {
            guard.held = None;
            model.say(cx.now, OfAct::NothingWritten);
            return Vec::new();
        }
        _ => return Vec::new(),
    }
    match guard.held.take() {
        Some(Held::Action(verb)) => match acts::find(verb).map(|action| acts::begin(model, cx, action)) {
            Some(Ok(effects)) => return effects,
            Some(Err(why)) => model.complain(cx.now, why),
            None => {}
        },
        Some(Held::Save) => return dialog::save(model, cx),
        Some(Held::Confirmed) => return confirm::press(model, key),
        None => {}
    }
    Vec::new()
}
