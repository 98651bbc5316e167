//! Recording a backup, cold or not, or a test of restoring; reached by the command line.

use crate::domain::readings::backup;
use crate::tui::acts::asking::ask;
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::forms::BackupForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::may_write;
use crate::tui::target;

/// Opens the form for the server or tenant of the row under the cursor.
///
/// # Errors
/// Nothing there is backed up, or no contract has rules about it.
pub fn record(model: &mut Model, cx: &Context<'_>) -> Result<Vec<Effect>, Barred> {
    may_write(model)?;
    let subject = target::backed_up(cx.desk, model, cx.now);
    let subject = subject.ok_or(Barred::NothingBackedUp)?;
    let line = backup::of(cx.desk, &subject, cx.now);
    let form = BackupForm::new(&line.ok_or(Barred::NoBackupRules(subject))?, cx.words());
    Ok(ask(model, Some(form)))
}
