//! Looking only, and writing again.

use super::nothing;
use crate::tui::command::Command;

pub(super) const READONLY: Command = Command {
    names: &["readonly"],
    args: "",
    doc: "look only from now on",
    complete: nothing,
    run: |model, _, _| {
        model.session.readonly = true;
        Ok(Vec::new())
    },
};

pub(super) const WRITE: Command = Command {
    names: &["write"],
    args: "",
    doc: "write again",
    complete: nothing,
    run: |model, _, _| match model.session.bound {
        Some(why) => Err(format!("{why}: start pikett anew to write").into()),
        None => {
            model.session.readonly = false;
            Ok(Vec::new())
        }
    },
};
