//! What an incident is about, and whether the contract covers it.

use crate::domain::acts::decide::SetScope;
use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::{enter, incident};
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::needs::Needs;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action =
    Action::records(Verb::Scope, Group::Formal, enter::<SetScope>).needs(Needs::OpenIncident).when(when);

fn when(model: &Model, cx: &Context<'_>) -> Result<(), Barred> {
    let contract = incident(model, cx).and_then(|incident| cx.desk.contract(incident));
    contract.filter(|contract| !contract.scopes.is_empty()).map(|_| ()).ok_or(Barred::NoScopes)
}
