//! Cancelling user licences, with what would follow.

use super::{ask, may_write};
use crate::domain::billing;
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::forms::CancelLicencesForm;
use crate::tui::list::RowKey;
use crate::tui::model::Model;
use crate::tui::msg::Effect;

pub(super) const ACTION: Action = Action {
    name: "cancel-licences",
    group: Group::Update,
    footer: Some("cancel"),
    doc: "cancel user licences of the tenant, or see what it would cost",
    when,
    run,
};

fn tenant(model: &Model) -> Option<&str> {
    match model.row()? {
        RowKey::Tenant(tenant) | RowKey::Licence(tenant, _) => Some(tenant),
        _ => None,
    }
}

fn when(model: &Model, cx: &Context<'_>) -> Result<(), String> {
    may_write(model, cx)?;
    let tenant = tenant(model).ok_or("no tenant under the cursor")?;
    let billed = billing::of(cx.desk, tenant, cx.now).is_some();
    if billed { Ok(()) } else { Err(format!("no licences of {tenant} are billed")) }
}

fn run(model: &mut Model, _cx: &Context<'_>) -> Vec<Effect> {
    let form = tenant(model).and_then(CancelLicencesForm::new);
    ask(model, form)
}
