//! Drawing everything anew.

use super::always;
use crate::tui::action::{Action, Group};
use crate::tui::msg::Effect;

pub(super) const ACTION: Action = Action {
    name: "refresh",
    group: Group::View,
    footer: None,
    doc: "read the logs again and draw the whole screen anew",
    when: always,
    run: |model, _| {
        model.detail.about = None;
        vec![Effect::Load(None), Effect::Repaint]
    },
};
