//! Planning the rollout of a release.

use crate::domain::facts::release::Stage;
use crate::domain::readings::plan::Rollout;
use crate::domain::readings::rollout;
use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::ask;
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::forms::PlanForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::target;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action =
    Action::records(Verb::Plan, Group::Update, run).needs(Needs::Row).when(when);

/// The release under the cursor, while servers lack it; else the newest that is stable and has
/// servers without a slot.
fn release(model: &Model, cx: &Context<'_>) -> Option<String> {
    let world = cx.desk.world();
    let lacking = |id: &str| rollout::tally(world, id).of < world.servers.len();
    let here = target::update(cx.desk, model).map(|(_, release)| release).filter(|id| lacking(id));
    let stable = || {
        let stable = world.releases.rows().filter(|(_, release)| release.stage == Stage::Stable);
        stable.map(|(id, _)| id.to_string()).filter(|id| lacking(id)).last()
    };
    here.or_else(stable)
}

fn when(model: &Model, cx: &Context<'_>) -> Result<(), Barred> {
    let found = release(model, cx).ok_or(Barred::NoReleaseToPlan)?;
    Rollout::new(cx.desk, &found, cx.now).map(|_| ()).map_err(|refusal| Barred::Refused(Box::new(refusal)))
}

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let Some(release) = release(model, cx) else { return Vec::new() };
    ask(model, PlanForm::new(&release, cx.present()).ok())
}
