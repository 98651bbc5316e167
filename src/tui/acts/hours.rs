//! Booking hours of work; reached by the command line.

use super::{ask, may_write};
use crate::domain::hours;
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::forms::HoursForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::target;

/// Opens the form for the tenant of the row under the cursor, and for the incident under it.
///
/// # Errors
/// No tenant is there, or its contracts include no hours.
pub fn book(model: &mut Model, cx: &Context<'_>) -> Result<Vec<Effect>, Barred> {
    may_write(model)?;
    let tenant = target::tenant_of_row(cx.desk, model).ok_or(Barred::NoTenant)?;
    let line = hours::of(cx.desk, tenant.as_str(), cx.now);
    let line = line.ok_or_else(|| Barred::NoHours { tenant: tenant.to_string() })?;
    let form = HoursForm::new(&line, target::incident(cx.desk, model));
    Ok(ask(model, Some(form)))
}
