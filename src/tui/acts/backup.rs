//! Recording a backup, cold or not, or a test of restoring; reached by the command line.

use super::{ask, may_write};
use crate::domain::backup;
use crate::tui::context::Context;
use crate::tui::forms::BackupForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::target;

/// Opens the form for the server or tenant of the row under the cursor.
///
/// # Errors
/// Nothing there is backed up, or no contract has rules about it.
pub fn record(model: &mut Model, cx: &Context<'_>) -> Result<Vec<Effect>, String> {
    may_write(model, cx)?;
    let subject = target::backed_up(cx.desk, model, cx.now);
    let subject = subject.ok_or("no server and no tenant under the cursor that is backed up")?;
    let line = backup::of(cx.desk, &subject, cx.now);
    let unknown = || format!("no contract with rules about the backups of {} is known", subject.id());
    let form = BackupForm::new(&line.ok_or_else(unknown)?);
    Ok(ask(model, Some(form)))
}
