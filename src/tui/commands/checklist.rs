//! `:checklist`

use super::nothing;
use crate::tui::acts::account;
use crate::tui::command::Command;

pub(super) const COMMAND: Command = Command {
    names: &["checklist"],
    args: "",
    doc: "tick what is to be checked on site (Appendix A)",
    complete: nothing,
    run: |model, cx, _| Ok(account::checklist(model, cx)?),
};
