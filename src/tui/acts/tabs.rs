//! From tab to tab of the detail.

use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::model::{Model, Tab};
use crate::tui::msg::Effect;
use crate::tui::target;
use crate::tui::verb::Verb;
use crate::words::trend::Picture;

pub(super) const NEXT: Action =
    Action::looks(Verb::NextTab, Group::Move, |model, cx| turn(model, cx, |index, len| (index + 1) % len));

pub(super) const PREVIOUS: Action = Action::looks(Verb::PreviousTab, Group::Move, |model, cx| {
    turn(model, cx, |index, len| (index + len - 1) % len)
});

fn turn(model: &mut Model, cx: &Context<'_>, to: impl Fn(usize, usize) -> usize) -> Vec<Effect> {
    if model.shows_pictures() {
        let first = &mut model.look.pictures.first;
        *first = to(*first, Picture::ALL.len());
    } else if let Some(about) = target::entity(cx.desk, model) {
        let (tabs, current) = (Tab::of(&about), model.detail.tab_for(&about));
        let index = tabs.iter().position(|tab| *tab == current).unwrap_or(0);
        model.detail.tab = tabs[to(index, tabs.len())];
        model.detail.scroll = 0;
    }
    Vec::new()
}
