//! What came of commands, and logs that were read.

use crate::client::{Failure, Receipt};
use crate::domain::event::{Entity, Event, Record};
use crate::domain::incident::Change;
use crate::tui::context::Context;
use crate::tui::list::RowKey;
use crate::tui::model::{LOG_KEPT, Model, Overlay, Pane, Tab, Undoable};
use crate::tui::msg::{Effect, Sent};
use crate::tui::target;

pub(super) fn answered(
    model: &mut Model,
    cx: &Context<'_>,
    sent: &Sent,
    result: Result<Receipt, Failure>,
) -> Vec<Effect> {
    match result {
        Ok(receipt) => done(model, cx, sent, &receipt),
        Err(failure) => refused(model, cx, sent, &failure),
    }
    Vec::new()
}

fn done(model: &mut Model, cx: &Context<'_>, sent: &Sent, receipt: &Receipt) {
    if sent.from_form {
        model.overlay = Overlay::Nothing;
    }
    let Some(first) = receipt.records.first() else {
        model.say(cx.now, format!("{}: nothing to change", sent.what));
        return;
    };
    if sent.undoes {
        model.status.undo.pop();
        model.say(cx.now, format!("undone: {}", sent.what));
        return;
    }
    let what = match (&first.event, receipt.number()) {
        (Event::Incident { change: Change::Reported(_), .. }, Some(number)) => format!("{number} reported"),
        _ => sent.what.clone(),
    };
    model.say(cx.now, format!("done: {what}"));
    model.status.undo.push(Undoable { seq: first.seq, what, recorded: first.recorded });
    stay_or_follow(model, receipt);
}

/// A new incident gets the cursor; one that left the queue leaves it to its neighbour.
fn stay_or_follow(model: &mut Model, receipt: &Receipt) {
    let changes = receipt.records.iter().filter_map(|record| match &record.event {
        Event::Incident { number, change } => Some((*number, change)),
        _ => None,
    });
    for (number, change) in changes {
        match change {
            Change::Reported(_) => {
                model.place.pane = Pane::Incidents;
                model.list_mut(Pane::Incidents).key = Some(RowKey::Incident(number));
            }
            Change::Resolved { .. } | Change::Closed { .. } => {
                let state = model.list_mut(Pane::Incidents);
                if state.key == Some(RowKey::Incident(number)) {
                    state.key = None;
                }
            }
            _ => {}
        }
    }
}

fn refused(model: &mut Model, cx: &Context<'_>, sent: &Sent, failure: &Failure) {
    let text = match failure {
        Failure::Refused(refusal) => format!("{refusal}: {}", refusal.mend),
        Failure::Store(e) => format!("{e}: {}", e.mend()),
        other => other.to_string(),
    };
    if sent.undoes && matches!(failure, Failure::Refused(_)) {
        model.status.undo.pop();
    }
    match &mut model.overlay {
        // What was typed stays.
        Overlay::Dialog(dialog) if sent.from_form => {
            dialog.sending = false;
            dialog.complaint = Some(text);
        }
        _ => model.complain(cx.now, text),
    }
}

/// A log that was asked for.
pub(super) fn log(model: &mut Model, about: Option<&Entity>, mut records: Vec<Record>) -> Vec<Effect> {
    match about {
        None => {
            let skip = records.len().saturating_sub(LOG_KEPT);
            model.log = records.into_iter().skip(skip).collect();
        }
        Some(about) => {
            records.sort_by_key(|record| (record.happened, record.seq));
            model.detail.about = Some(about.clone());
            model.detail.log = records;
        }
    }
    Vec::new()
}

/// The log of what has come into view.
pub(super) fn wanted_log(model: &Model, cx: &Context<'_>) -> Vec<Effect> {
    match target::entity(cx.desk, model) {
        Some(about) if shows_log(model) && model.detail.about.as_ref() != Some(&about) => {
            vec![Effect::Load(Some(about))]
        }
        _ => Vec::new(),
    }
}

/// Records about what is shown make its log out of date.
pub(super) fn refresh_log(model: &mut Model, records: &[Record]) -> Vec<Effect> {
    let Some(about) = &model.detail.about else { return Vec::new() };
    let touched = records.iter().any(|record| record.event.entity().is_none_or(|other| other == *about));
    if touched { vec![Effect::Load(Some(about.clone()))] } else { Vec::new() }
}

/// Where a log can be seen: in its tab, or in the panel below the list.
fn shows_log(model: &Model) -> bool {
    let beside = model.size.width >= 110 && model.place.zoom >= crate::tui::model::Zoom::Pane;
    (model.detail.tab == Tab::Log && (model.place.detail || beside))
        || (beside && (model.place.detail || model.place.pane.has_detail()))
}
