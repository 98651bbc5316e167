//! Taking back the last act, and doing it again.

use crate::domain::acts::decide::{Act, Retract};
use crate::tui::action::{Action, Group, Slip};
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::{Effect, Origin, Sent};
use crate::tui::verb::Verb;

pub(super) const UNDO: Action = Action::records(Verb::Undo, Group::Incident, undo).when(can_undo);

pub(super) const REDO: Action = Action::records(Verb::Redo, Group::Incident, redo)
    .when(can_redo)
    // Where it goes too far, undo is one key away.
    .slip(Slip::Harmless);

/// Until the last act is answered, what would be taken back is not known.
fn can_undo(model: &Model, _: &Context<'_>) -> Result<(), Barred> {
    if model.status.on_its_way.acts() {
        return Err(Barred::OnItsWay);
    }
    model.status.undo.last().map(|_| ()).ok_or(Barred::NothingToUndo)
}

fn can_redo(model: &Model, _: &Context<'_>) -> Result<(), Barred> {
    if model.status.on_its_way.anything() {
        return Err(Barred::OnItsWay);
    }
    model.status.redo.last().map(|_| ()).ok_or(Barred::NothingToRedo)
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
