//! Making an incident one's own; what is somebody else's is asked about first.

use crate::domain::acts::decide::Take;
use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::send_about;
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::target;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action =
    Action::records(Verb::Take, Group::Incident, run).needs(Needs::OpenIncident);

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let me = model.session.user.clone();
    let over = |number| target::theirs(cx, &me, [number]).is_some();
    send_about(model, cx, |number| Take { number, over: over(number) }.into())
}
