//! Taking back the last act.

use super::may_write;
use crate::domain::decide::Retract;
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::{Effect, Sent};

pub(super) const ACTION: Action = Action {
    name: "undo",
    group: Group::Incident,
    footer: Some("undo"),
    doc: "take back the last act",
    when,
    run,
};

fn when(model: &Model, cx: &Context<'_>) -> Result<(), String> {
    may_write(model, cx)?;
    model.status.undo.last().map(|_| ()).ok_or_else(|| "nothing to undo in the last 30 seconds".to_owned())
}

fn run(model: &mut Model, _: &Context<'_>) -> Vec<Effect> {
    let Some(last) = model.status.undo.last().cloned() else { return Vec::new() };
    let sent = Sent { what: last.what, from_form: false, undoes: true };
    vec![Effect::Send { act: Retract { seq: last.seq }.into(), sent }]
}
