//! Looking only, and writing again.

use crate::tui::command::{Command, Typed};
use crate::words::console::OfAct;

pub(super) const READONLY: Command = Command::new(&["readonly"], Typed::Readonly, |model, _, _| {
    model.session.readonly = true;
    Ok(Vec::new())
});

pub(super) const WRITE: Command =
    Command::new(&["write"], Typed::Write, |model, _, _| match model.session.bound {
        Some(why) => Err(OfAct::ReadOnly(why).into()),
        None => {
            model.session.readonly = false;
            Ok(Vec::new())
        }
    });
