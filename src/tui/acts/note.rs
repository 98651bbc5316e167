//! Writing something down.

use super::enter;
use crate::domain::decide::AddNote;
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action = Action::records(Verb::Note, Group::Incident, run).needs(Needs::Incident);

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    enter::<AddNote>(model, cx)
}
