//! Switching a function of a user off; reached by the command line, without a key of its own.

use crate::domain::acts::decide::ReleaseUser;
use crate::domain::facts::entity::Entity;
use crate::domain::readings::licence;
use crate::tui::acts::asking::enter_about;
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::list::RowKey;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::may_write;

/// Opens the form for the product under the cursor.
///
/// # Errors
/// No product of users is meant.
pub fn ask_release(model: &mut Model, cx: &Context<'_>) -> Result<Vec<Effect>, Barred> {
    may_write(model)?;
    let Some(RowKey::Licence(tenant, product)) = model.row().cloned() else {
        return Err(Barred::NoProduct);
    };
    let (id, known) = cx.desk.world().tenants.row(&tenant).ok_or(Barred::TenantGone)?;
    let lines = licence::of_tenant(cx.desk, id, known, cx.now);
    let used = known.licensing.users_of(&product).next().is_some();
    if !used || !lines.iter().any(|line| *line.product.key == *product) {
        return Err(Barred::NoUserOf { tenant, product });
    }
    let typed = [("product", product.to_string())];
    Ok(enter_about::<ReleaseUser>(model, cx, Some(&Entity::Tenant(id.clone())), &typed))
}
