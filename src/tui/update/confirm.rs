//! Keys while a question is asked.

use crate::tui::guard::Held;
use crate::tui::key::{Code, Key};
use crate::tui::model::{Model, Overlay};
use crate::tui::msg::{Effect, Origin, Sent};

/// Enter or `y` says yes, everything else no.
pub(super) fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    let yes = matches!(key.code, Code::Enter | Code::Char('y')) && !key.ctrl;
    if yes && model.session.guard.holds(Held::Confirmed) {
        return Vec::new();
    }
    let Overlay::Confirm(confirm) = std::mem::take(&mut model.overlay) else { return Vec::new() };
    if yes {
        vec![Effect::Send(Sent { what: confirm.what, acts: confirm.acts, origin: Origin::Key })]
    } else {
        Vec::new()
    }
}
