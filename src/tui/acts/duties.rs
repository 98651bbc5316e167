//! Duties of the customer under the contract; reached by the command line, without a key of its own.

use crate::tui::acts::asking::ask;
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::forms::DutiesForm;
use crate::tui::list::RowKey;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::may_write;

/// Opens the duties of the contract under the cursor.
///
/// # Errors
/// No contract is meant, or it names no duties.
pub fn ask_duties(model: &mut Model, cx: &Context<'_>) -> Result<Vec<Effect>, Barred> {
    may_write(model)?;
    let Some(RowKey::Contract(tenant, pack)) = model.row() else {
        return Err(Barred::NoContract);
    };
    let known = cx.desk.world().tenants.by_id(tenant).ok_or(Barred::TenantGone)?;
    let contract = cx.desk.contracts().valid_at(pack, cx.now).ok_or(Barred::PackUnknown)?;
    let id = pack.parse().map_err(|_| Barred::PackUnknown)?;
    let form = DutiesForm::new(known, &id, contract, cx.words());
    let form = form.ok_or_else(|| Barred::NoDuties { contract: contract.title.to_string() })?;
    Ok(ask(model, Some(form)))
}
