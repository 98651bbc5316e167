//! Duties of the customer under the contract; reached by the command line, without a key of its own.

use super::{ask, may_write};
use crate::tui::context::Context;
use crate::tui::forms::DutiesForm;
use crate::tui::list::RowKey;
use crate::tui::model::Model;
use crate::tui::msg::Effect;

/// Opens the duties of the contract under the cursor.
///
/// # Errors
/// No contract is meant, or it names no duties.
pub fn ask_duties(model: &mut Model, cx: &Context<'_>) -> Result<Vec<Effect>, String> {
    may_write(model, cx)?;
    let Some(RowKey::Contract(tenant, pack)) = model.row() else {
        return Err("no contract under the cursor: [7] lists them".to_owned());
    };
    let known = cx.desk.world().tenants.by_id(tenant).ok_or("the tenant is gone")?;
    let contract = cx.desk.contracts().valid_at(pack, cx.now).ok_or("its pack is not known here")?;
    let id = pack.parse().map_err(|_| "its pack is not known here".to_owned())?;
    let form = DutiesForm::new(known, &id, contract);
    let form = form.ok_or_else(|| format!("{} names no duties", contract.title))?;
    Ok(ask(model, Some(form)))
}
