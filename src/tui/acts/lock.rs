//! Covering the screen.

use super::always;
use crate::tui::action::{Action, Group};

pub(super) const ACTION: Action = Action {
    name: "lock",
    group: Group::View,
    footer: None,
    doc: "cover the screen; forms stay as they are beneath",
    when: always,
    run: |model, _| {
        model.session.locked = true;
        Vec::new()
    },
};
