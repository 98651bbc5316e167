//! Halting the rollout of a release, and letting it go on.

use crate::domain::acts::decide::{HaltRollout, ResumeRollout};
use crate::domain::facts::entity::Entity;
use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::enter_about;
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::target;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action = Action::records(Verb::Halt, Group::Update, run).needs(Needs::Update);

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let Some((_, release)) = target::update(cx.desk, model) else { return Vec::new() };
    let halted = cx.desk.world().halt(&release).is_some();
    let about = release.parse().ok().map(Entity::Release);
    match halted {
        true => enter_about::<ResumeRollout>(model, cx, about.as_ref(), &[]),
        false => enter_about::<HaltRollout>(model, cx, about.as_ref(), &[]),
    }
}
