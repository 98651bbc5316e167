//! Keys while a question is asked.

use crate::tui::key::{Code, Key};
use crate::tui::model::{Model, Overlay};
use crate::tui::msg::{Effect, Origin, Sent};

/// Enter or `y` says yes, everything else no.
pub(super) fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    let Overlay::Confirm(confirm) = std::mem::take(&mut model.overlay) else { return Vec::new() };
    match key.code {
        Code::Enter | Code::Char('y') if !key.ctrl => {
            vec![Effect::Send(Sent { what: confirm.what, acts: confirm.acts, origin: Origin::Key })]
        }
        _ => Vec::new(),
    }
}
