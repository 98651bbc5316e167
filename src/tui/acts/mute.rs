//! Being called by nothing for a while; it shows, and it ends by itself.

use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::verb::Verb;
use crate::words::console::OfView;

/// In seconds.
const MUTED: i64 = 15 * 60;

pub(super) const ACTION: Action = Action::looks(Verb::Mute, Group::View, run);

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let present = model.session.guard.present(cx.now);
    if model.look.news.muted_until(present).is_some() {
        model.look.news.muted = None;
        model.say(cx.now, OfView::Heard);
    } else {
        model.look.news.muted = Some(present + MUTED);
        model.say(cx.now, OfView::Muted { minutes: MUTED / 60 });
    }
    Vec::new()
}
