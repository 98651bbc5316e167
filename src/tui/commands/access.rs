//! Looking only, and writing again.

use super::complete::nothing;
use crate::tui::command::{Command, Typed};
use crate::words::console::OfAct;

pub(super) const READONLY: Command = Command {
    names: &["readonly"],
    is: Typed::Readonly,
    complete: nothing,
    run: |model, _, _| {
        model.session.readonly = true;
        Ok(Vec::new())
    },
};

pub(super) const WRITE: Command = Command {
    names: &["write"],
    is: Typed::Write,
    complete: nothing,
    run: |model, _, _| match model.session.bound {
        Some(why) => Err(OfAct::ReadOnly(why).into()),
        None => {
            model.session.readonly = false;
            Ok(Vec::new())
        }
    },
};
