//! Drawing everything anew.

use crate::tui::action::{Action, Group};
use crate::tui::msg::Effect;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action = Action::looks(Verb::Refresh, Group::View, |model, _| {
    model.detail.about = None;
    vec![Effect::Load(None), Effect::Repaint]
});
