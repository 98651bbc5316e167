//! Help over the panes.

use super::why;
use crate::tui::action::{Action, Group, Reach};
use crate::tui::context::Context;
use crate::tui::model::{Model, Overlay, Tab};
use crate::tui::msg::Effect;
use crate::tui::overlay::Help;
use crate::tui::target;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action = Action::looks(Verb::Help, Group::View, run).reach(Reach::Reading);

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let closely = model.place.detail && matches!(model.overlay, Overlay::Nothing);
    let about = target::entity(cx.desk, model).filter(|_| closely);
    if about.is_some_and(|about| model.detail.tab_for(&about) != Tab::Why)
        && why::ACTION.possible(model, cx).is_ok()
    {
        return (why::ACTION.run)(model, cx);
    }
    model.overlay = match model.overlay {
        Overlay::Help(_) => Overlay::Nothing,
        _ => Overlay::Help(Help::default()),
    };
    Vec::new()
}
