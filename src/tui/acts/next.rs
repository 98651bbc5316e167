//! Taking what is most urgent of what nobody has.

use crate::domain::acts::decide::TakeNext;
use crate::domain::readings::next;
use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::send;
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::verb::Verb;

/// About no row: the desk says which incident it is when it is taken, not what is seen here.
pub(super) const ACTION: Action = Action::records(Verb::Next, Group::Incident, run).when(when);

fn when(_: &Model, cx: &Context<'_>) -> Result<(), Barred> {
    next::next(cx.desk, cx.now).map(|_| ()).ok_or(Barred::NothingFree)
}

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    send(model, cx, vec![TakeNext {}.into()])
}
