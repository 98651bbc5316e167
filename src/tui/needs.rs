//! What an action needs under the cursor.

use crate::domain::facts::incident::Incident;
use crate::domain::readings::schedule;
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::list::Keyed;
use crate::tui::model::{Model, Pane, Standstill};
use crate::tui::target;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// It is about no row.
    Nothing,
    /// Some row; which ones it fits, the action says itself.
    Row,
    /// A row of the queue.
    Queue,
    /// An incident, or the marked ones.
    Incident,
    /// An incident that is open, or marked ones of which one is.
    OpenIncident,
    /// A row of an update, or an incident.
    IncidentOrUpdate,
    /// A row of an update that has not ended, or an open incident.
    OpenIncidentOrUpdate,
    /// A planned update, or that of the incident's server.
    Update,
    /// The same, and it has not ended.
    OpenUpdate,
    Server,
    Tenant,
    /// A tenant by its own row or by that of its licences.
    Licences,
    Account,
}

impl Needs {
    /// # Errors
    /// It is not there.
    pub fn check(self, model: &Model, cx: &Context<'_>) -> Result<(), Barred> {
        let on_update = target::is_update_row(model);
        match self {
            Needs::Nothing | Needs::Row => Ok(()),
            Needs::Queue => queue(model, cx),
            Needs::IncidentOrUpdate if on_update => Ok(()),
            Needs::Incident | Needs::IncidentOrUpdate => incident(model, cx),
            Needs::OpenIncidentOrUpdate if on_update => open_update(model, cx),
            Needs::OpenIncident | Needs::OpenIncidentOrUpdate => open_incident(model, cx),
            Needs::Update => target::update(cx.desk, model).map(|_| ()).ok_or(Barred::NoUpdate),
            Needs::OpenUpdate => open_update(model, cx),
            Needs::Server => target::update(cx.desk, model).map(|_| ()).ok_or(Barred::NoServer),
            Needs::Tenant => target::tenant(cx.desk, model).map(|_| ()).ok_or(Barred::NoTenant),
            Needs::Licences => target::licences(model).map(|_| ()).ok_or(Barred::NoTenant),
            Needs::Account => target::account(model).map(|_| ()).ok_or(Barred::NoAccount),
        }
    }
}

/// # Errors
/// Nothing is recorded from here.
pub fn may_write(model: &Model) -> Result<(), Barred> {
    match (&model.look.standstill, model.session.readonly) {
        (Some(Standstill::Frozen { .. }), _) => Err(Barred::Frozen),
        (Some(Standstill::Past { .. }), _) => Err(Barred::Past),
        (None, true) => Err(Barred::ReadOnly),
        (None, false) => Ok(()),
    }
}

fn queue(model: &Model, cx: &Context<'_>) -> Result<(), Barred> {
    if model.place.pane != Pane::Incidents {
        return Err(Barred::MarksElsewhere);
    }
    if cx.pane(model, Pane::Incidents).is_empty() { Err(Barred::NothingToMark) } else { Ok(()) }
}

fn incident(model: &Model, cx: &Context<'_>) -> Result<(), Barred> {
    if !target::incidents(cx, model).is_empty() {
        return Ok(());
    }
    let marked = model.place.pane == Pane::Incidents && !model.marks.is_empty();
    Err(if marked { Barred::MarksHidden } else { Barred::NoIncident })
}

fn open_incident(model: &Model, cx: &Context<'_>) -> Result<(), Barred> {
    incident(model, cx)?;
    let numbers = target::incidents(cx, model);
    let mut incidents = numbers.iter().filter_map(|number| cx.desk.world().incident(*number));
    // Of several, those that are not open are named by the answer.
    match (incidents.clone().any(Incident::is_open), incidents.next()) {
        (false, Some(incident)) => {
            Err(Barred::NotOpen { number: incident.number, stage: incident.stage(cx.now) })
        }
        _ => Ok(()),
    }
}

fn open_update(model: &Model, cx: &Context<'_>) -> Result<(), Barred> {
    let (server, release) = target::update(cx.desk, model).ok_or(Barred::NoUpdate)?;
    let line = schedule::find(cx.desk, &server, &release, cx.now).ok_or(Barred::NoUpdate)?;
    let progress = line.slot.progress();
    if line.slot.is_open() { Ok(()) } else { Err(Barred::UpdateOver { server, release, progress }) }
}
