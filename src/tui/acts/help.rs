//! Help over the panes.

use super::{always, why};
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::model::{Model, Overlay, Tab};
use crate::tui::msg::Effect;
use crate::tui::overlay::Help;
use crate::tui::target;

pub(super) const ACTION: Action = Action {
    name: "help",
    group: Group::View,
    footer: Some("help"),
    doc: "help for this place; while something is looked at closely, first where its numbers come from",
    when: always,
    run,
};

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let closely = model.place.detail && matches!(model.overlay, Overlay::Nothing);
    let about = target::entity(cx.desk, model).filter(|_| closely);
    if about.is_some_and(|about| model.detail.tab_for(&about) != Tab::Why)
        && (why::ACTION.when)(model, cx).is_ok()
    {
        return (why::ACTION.run)(model, cx);
    }
    model.overlay = match model.overlay {
        Overlay::Help(_) => Overlay::Nothing,
        _ => Overlay::Help(Help::default()),
    };
    Vec::new()
}
