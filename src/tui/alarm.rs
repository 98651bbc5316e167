//! Where in the console an alarm is handled: the row it is about, and the action for it.

use super::list::RowKey;
use super::model::{Model, Overlay, Pane};
use super::rows::Rows;
use super::target;
use super::verb::Verb;
use crate::domain::base::number::Number;
use crate::domain::contract::Column;
use crate::domain::facts::entity::Entity;
use crate::domain::readings::alarm::{Alarm, Kind, What};
use crate::domain::readings::desk::Desk;

/// The pane and row on which it is handled; in pane 2 each alarm has a row.
pub fn place(alarm: &Alarm, rows: &Rows) -> (Pane, RowKey) {
    let part = || alarm.part().name().to_owned();
    let own = match (&alarm.about, alarm.kind) {
        (Entity::Incident(number), _) => return (Pane::Incidents, RowKey::Incident(*number)),
        (Entity::Account(id), _) => Some((Pane::Licences, RowKey::Account(id.to_string()))),
        (Entity::Server(id), kind) if kind.is_of_update() => {
            Some((Pane::Updates, RowKey::Update(id.to_string(), part())))
        }
        (Entity::Release(id), Kind::Halted) => {
            let row = rows.updates().iter().find(|row| row.release == id.as_str());
            row.map(|row| (Pane::Updates, RowKey::Update(row.server.clone(), row.release.clone())))
        }
        (Entity::Tenant(id), kind) => of_tenant(kind, id.to_string(), part),
        _ => None,
    };
    let known = own.filter(|(pane, key)| rows.has(*pane, key));
    known.unwrap_or_else(|| (Pane::Clocks, rows.alarm_key(alarm)))
}

fn of_tenant(kind: Kind, id: String, part: impl Fn() -> String) -> Option<(Pane, RowKey)> {
    Some(match kind {
        Kind::Storage => (Pane::Storage, RowKey::Tenant(id)),
        Kind::Licences | Kind::Prerequisite => (Pane::Licences, RowKey::Licence(id, part())),
        Kind::Ceiling => (Pane::Licences, RowKey::Tenant(id)),
        Kind::Availability => (Pane::Availability, RowKey::Tenant(id)),
        Kind::Hours | Kind::Acceptance | Kind::Pack | Kind::Reporter | Kind::Customer => {
            (Pane::Contracts, RowKey::Contract(id, part()))
        }
        _ => return None,
    })
}

/// The action that handles it; what has none of its own is opened.
pub fn action(alarm: &Alarm, desk: &Desk) -> Verb {
    match alarm.kind {
        Kind::Escalation => Verb::Escalate,
        Kind::Unowned => Verb::Take,
        Kind::Missed | Kind::Soon => clock_action(alarm, desk).unwrap_or(Verb::Open),
        Kind::Idle => Verb::Start,
        Kind::Eta => Verb::Eta,
        Kind::Call | Kind::Ask => Verb::Note,
        Kind::Access => Verb::Access,
        Kind::Notice | Kind::Success => Verb::Message,
        Kind::Halted => Verb::Halt,
        Kind::Deferral => Verb::Defer,
        Kind::Storage => Verb::Buy,
        Kind::Stopped | Kind::Credits => Verb::TopUp,
        _ => Verb::Open,
    }
}

fn clock_action(alarm: &Alarm, desk: &Desk) -> Option<Verb> {
    let (Entity::Incident(number), What::Clock(index)) = (&alarm.about, &alarm.what) else { return None };
    let incident = desk.world().incident(*number)?;
    let column = desk.contract(incident)?.clocks.get(*index)?.column;
    Some(match column {
        _ if incident.owner.is_none() => Verb::Take,
        Some(Column::Start) => Verb::Start,
        Some(Column::Restore) => Verb::Resolve,
        None => Verb::Note,
    })
}

/// Whether the next key would hit what the alarm is about: the cursor is there, nothing lies over
/// it, and nothing else is marked.
pub fn is_here(alarm: &Alarm, desk: &Desk, model: &Model, rows: &Rows) -> bool {
    if !matches!(model.overlay, Overlay::Nothing) || model.filter.typing {
        return false;
    }
    match alarm.about {
        Entity::Incident(number) => only(desk, model, rows) == Some(number),
        _ => {
            let (pane, key) = place(alarm, rows);
            model.row() == Some(&rows.alarm_key(alarm))
                || (model.place.pane == pane && model.row() == Some(&key))
        }
    }
}

/// The one incident that acts apply to.
fn only(desk: &Desk, model: &Model, rows: &Rows) -> Option<Number> {
    match target::incidents(desk, model, rows).as_slice() {
        [number] => Some(*number),
        _ => None,
    }
}
