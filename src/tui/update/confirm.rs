//! Keys while a question is asked.

use crate::tui::acts::{self, ACTIONS};
use crate::tui::context::Context;
use crate::tui::key::{Code, Key};
use crate::tui::model::{Model, Overlay};
use crate::tui::msg::{Effect, Origin, Sent};
use crate::tui::overlay::Then;

/// Enter or `y` says yes, everything else no.
pub(super) fn press(model: &mut Model, cx: &Context<'_>, key: Key) -> Vec<Effect> {
    let Overlay::Confirm(confirm) = std::mem::take(&mut model.overlay) else { return Vec::new() };
    match key.code {
        Code::Enter | Code::Char('y') if !key.ctrl => match confirm.then {
            Then::Send { what, acts } => vec![Effect::Send(Sent { what, acts, origin: Origin::Key })],
            Then::Run(name) => go_on(model, cx, name),
        },
        _ => Vec::new(),
    }
}

/// Somebody is here again.
fn go_on(model: &mut Model, cx: &Context<'_>, name: &str) -> Vec<Effect> {
    model.session.away = None;
    let Some(action) = ACTIONS.iter().find(|action| action.name == name) else { return Vec::new() };
    acts::perform(model, cx, action).unwrap_or_else(|why| {
        model.complain(cx.now, why);
        Vec::new()
    })
}
