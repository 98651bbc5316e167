//! From day to day of the pictures; elsewhere from pane to pane.

use crate::domain::readings::trend::Days;
use crate::tui::action::{Action, Group};
use crate::tui::acts::panes;
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::verb::Verb;

pub(super) const LATER: Action = Action::looks(Verb::Later, Group::Move, |model, cx| {
    if !model.shows_pictures() {
        return (panes::NEXT.run)(model, cx);
    }
    go(model, |back| back.saturating_sub(1))
});

pub(super) const EARLIER: Action = Action::looks(Verb::Earlier, Group::Move, |model, cx: &Context<'_>| {
    if !model.shows_pictures() {
        return (panes::PREVIOUS.run)(model, cx);
    }
    go(model, |back| (back + 1).min(Days::USUAL - 1))
});

fn go(model: &mut Model, to: fn(usize) -> usize) -> Vec<Effect> {
    model.look.pictures.back = to(model.look.pictures.back);
    Vec::new()
}
