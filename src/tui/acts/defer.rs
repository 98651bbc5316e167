//! Applying for a later update, and deciding on it.

use crate::domain::facts::slot::DeferralState;
use crate::domain::readings::schedule;
use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::ask;
use crate::tui::context::Context;
use crate::tui::forms::{DecisionForm, DeferralForm};
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::target;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action = Action::records(Verb::Defer, Group::Update, run).needs(Needs::OpenUpdate);

/// A pending request is decided; without one a deferral is applied for.
fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let Some((server, release)) = target::update(cx.desk, model) else { return Vec::new() };
    let line = schedule::find(cx.desk, &server, &release, cx.now);
    let pending =
        line.and_then(|line| line.slot.active_deferral()).filter(|d| d.state == DeferralState::Requested);
    match pending {
        Some(deferral) => ask(model, DecisionForm::new(&server, deferral, cx.present())),
        None => ask(model, DeferralForm::new(&server, &release, cx.present())),
    }
}
