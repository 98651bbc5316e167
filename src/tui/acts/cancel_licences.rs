//! Cancelling user licences, with what would follow.

use super::{ask, ask_with, may_write};
use crate::domain::billing;
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::forms::CancelLicencesForm;
use crate::tui::list::RowKey;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::words::asked::NoWhatIf;

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
    billed(cx, tenant(model).ok_or("no tenant under the cursor")?)
}

fn billed(cx: &Context<'_>, tenant: &str) -> Result<(), String> {
    let billed = billing::of(cx.desk, tenant, cx.now).is_some();
    if billed { Ok(()) } else { Err(format!("no licences of {tenant} are billed")) }
}

fn run(model: &mut Model, _cx: &Context<'_>) -> Vec<Effect> {
    let form = tenant(model).and_then(CancelLicencesForm::new);
    ask(model, form)
}

/// What cancelling so many licences of a tenant would cost.
///
/// # Errors
/// Nothing can be written here, the number is none, or no licences of the tenant are billed.
pub fn what_if(
    model: &mut Model,
    cx: &Context<'_>,
    tenant: &str,
    count: &str,
) -> Result<Vec<Effect>, String> {
    may_write(model, cx)?;
    billed(cx, tenant)?;
    if count.parse::<u32>().is_ok_and(|count| count > 0) {
        let form = CancelLicencesForm::new(tenant);
        return Ok(form.map(|form| ask_with(model, cx, form, count)).unwrap_or_default());
    }
    Err(cx.words().no_what_if(&NoWhatIf::NoCount(count.to_owned())))
}
