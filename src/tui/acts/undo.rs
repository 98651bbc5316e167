//! Taking back the last act, and doing it again.

use super::may_write;
use crate::domain::decide::{Act, Retract};
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::{Effect, Origin, Sent};

pub(super) const UNDO: Action = Action {
    name: "undo",
    group: Group::Incident,
    footer: Some("undo"),
    doc: "take back the last act",
    when: can_undo,
    run: undo,
};

pub(super) const REDO: Action = Action {
    name: "redo",
    group: Group::Incident,
    footer: Some("redo"),
    doc: "do again what was taken back",
    when: can_redo,
    run: redo,
};

/// What would be taken back is not known yet.
const WAIT: &str = "the last act is still on its way: once more in a moment";

fn can_undo(model: &Model, cx: &Context<'_>) -> Result<(), String> {
    may_write(model, cx)?;
    if model.status.on_its_way.acts() {
        return Err(WAIT.to_owned());
    }
    model.status.undo.last().map(|_| ()).ok_or_else(|| "nothing to undo in the last 30 seconds".to_owned())
}

fn can_redo(model: &Model, cx: &Context<'_>) -> Result<(), String> {
    may_write(model, cx)?;
    if model.status.on_its_way.anything() {
        return Err(WAIT.to_owned());
    }
    let none = || "nothing was taken back in the last 30 seconds".to_owned();
    model.status.redo.last().map(|_| ()).ok_or_else(none)
}

/// The latest part first, so that an incident that was touched twice goes back step by step.
fn undo(model: &mut Model, _: &Context<'_>) -> Vec<Effect> {
    let Some(done) = model.status.undo.pop() else { return Vec::new() };
    let acts: Vec<Act> = done.seqs.iter().rev().map(|seq| Retract { seq: *seq }.into()).collect();
    vec![Effect::Send(Sent { what: done.what.clone(), acts, origin: Origin::Undo(done) })]
}

fn redo(model: &mut Model, _: &Context<'_>) -> Vec<Effect> {
    let Some(done) = model.status.redo.pop() else { return Vec::new() };
    vec![Effect::Send(Sent { what: done.what, acts: done.acts, origin: Origin::Redo })]
}
