//! Noting data that was taken out by hand; reached by the command line.

use crate::domain::acts::decide::RecordExport;
use crate::domain::facts::entity::Entity;
use crate::tui::acts::asking::enter_about;
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::may_write;
use crate::tui::target;

/// Opens the form for the tenant of the row under the cursor.
///
/// # Errors
/// No tenant is there.
pub fn note(model: &mut Model, cx: &Context<'_>) -> Result<Vec<Effect>, Barred> {
    may_write(model)?;
    let tenant = target::tenant_of_row(cx.desk, model).ok_or(Barred::NoTenant)?;
    Ok(enter_about::<RecordExport>(model, cx, Some(&Entity::Tenant(tenant)), &[]))
}
