//! Cancelling user licences, with what would follow.

use crate::domain::acts::decide::CancelLicences;
use crate::domain::facts::entity::Entity;
use crate::domain::readings::billing;
use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::{ask_with, enter_about, entered};
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::{Needs, may_write};
use crate::tui::said::Said;
use crate::tui::target;
use crate::tui::verb::Verb;
use crate::words::asked::NoWhatIf;

pub(super) const ACTION: Action =
    Action::records(Verb::CancelLicences, Group::Update, run).needs(Needs::Licences).when(when);

fn when(model: &Model, cx: &Context<'_>) -> Result<(), Barred> {
    target::licences(model).map_or(Ok(()), |tenant| billed(cx, tenant))
}

fn billed(cx: &Context<'_>, tenant: &str) -> Result<(), Barred> {
    let billed = billing::of(cx.desk, tenant, cx.now).is_some();
    if billed { Ok(()) } else { Err(Barred::NotBilled { tenant: tenant.to_owned() }) }
}

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let tenant = target::licences(model).and_then(|tenant| tenant.parse().ok());
    enter_about::<CancelLicences>(model, cx, tenant.map(Entity::Tenant).as_ref(), &[])
}

/// What cancelling so many licences of a tenant would cost.
///
/// # Errors
/// Nothing can be written here, the number is none, or no licences of the tenant are billed.
pub fn what_if(model: &mut Model, cx: &Context<'_>, tenant: &str, count: &str) -> Result<Vec<Effect>, Said> {
    may_write(model)?;
    billed(cx, tenant)?;
    if count.parse::<u32>().is_ok_and(|count| count > 0) {
        let about = tenant.parse().ok().map(Entity::Tenant);
        let form = entered::<CancelLicences>(cx, about.as_ref(), &[]);
        return Ok(form.map(|form| ask_with(model, cx, form, count)).unwrap_or_default());
    }
    Err(cx.words().no_what_if(&NoWhatIf::NoCount(count.to_owned())).into())
}
