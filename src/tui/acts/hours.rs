//! Booking hours of work; reached by the command line.

use crate::domain::acts::decide::BookHours;
use crate::domain::facts::entity::Entity;
use crate::domain::readings::hours;
use crate::tui::acts::asking::enter_about;
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::may_write;
use crate::tui::target;

/// Opens the form for the tenant of the row under the cursor, and for the incident under it.
///
/// # Errors
/// No tenant is there, or its contracts include no hours.
pub fn book(model: &mut Model, cx: &Context<'_>) -> Result<Vec<Effect>, Barred> {
    may_write(model)?;
    let tenant = target::tenant_of_row(cx.desk, model).ok_or(Barred::NoTenant)?;
    if hours::of(cx.desk, tenant.as_str(), cx.now).is_none() {
        return Err(Barred::NoHours { tenant: tenant.to_string() });
    }
    let incident = target::incident(cx.desk, model).map(|number| ("incident", number.to_string()));
    let typed: Vec<_> = incident.into_iter().collect();
    Ok(enter_about::<BookHours>(model, cx, Some(&Entity::Tenant(tenant)), &typed))
}
