//! A test version for the server under the cursor.

use crate::domain::acts::decide::RequestTest;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::release::Stage;
use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::enter_about;
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::target;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action =
    Action::records(Verb::TestVersion, Group::Update, run).needs(Needs::Server).when(when);

fn when(model: &Model, cx: &Context<'_>) -> Result<(), Barred> {
    let server = target::update(cx.desk, model).is_some();
    let tested = cx.desk.world().releases.rows().any(|(_, release)| release.stage == Stage::Test);
    if server && tested { Ok(()) } else { Err(Barred::NoTestVersion) }
}

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let server = target::update(cx.desk, model).and_then(|(server, _)| server.parse().ok());
    enter_about::<RequestTest>(model, cx, server.map(Entity::Server).as_ref(), &[])
}
