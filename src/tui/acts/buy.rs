//! Buying storage.

use crate::domain::acts::decide::BuyStorage;
use crate::domain::facts::entity::Entity;
use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::enter_about;
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::target;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action = Action::records(Verb::Buy, Group::Update, run).needs(Needs::Tenant);

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let tenant = target::tenant(cx.desk, model).and_then(|tenant| tenant.parse().ok());
    enter_about::<BuyStorage>(model, cx, tenant.map(Entity::Tenant).as_ref(), &[])
}
