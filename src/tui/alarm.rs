//! Where in the console an alarm is handled: the row it is about, and the action for it.

use crate::domain::facts::entity::Entity;
use crate::domain::readings::alarm::act::OnIncident;
use crate::domain::readings::alarm::{self, Alarm, Kind, What};
use crate::domain::readings::desk::Desk;
use crate::tui::context::Context;
use crate::tui::list::RowKey;
use crate::tui::model::{Model, Overlay, Pane};
use crate::tui::target;
use crate::tui::verb::Verb;

/// The pane and row on which it is handled; in pane 2 each alarm has a row.
pub fn place(alarm: &Alarm, model: &Model, cx: &Context<'_>) -> (Pane, RowKey) {
    if let Entity::Incident(number) = alarm.about {
        return (Pane::Incidents, RowKey::Incident(number));
    }
    let known = own(alarm, model, cx).filter(|(pane, key)| cx.pane(model, *pane).has(key));
    known.unwrap_or_else(|| (Pane::Clocks, clock(alarm, model, cx)))
}

/// The row of the thing itself, which may not be shown.
fn own(alarm: &Alarm, model: &Model, cx: &Context<'_>) -> Option<(Pane, RowKey)> {
    let part = || alarm.part().name().to_owned();
    match (&alarm.about, alarm.kind) {
        (Entity::Account(id), _) => Some((Pane::Licences, RowKey::Account(id.to_string()))),
        (Entity::Server(id), kind) if kind.is_of_update() => {
            Some((Pane::Updates, RowKey::Update(id.to_string(), part())))
        }
        (Entity::Release(_), Kind::Halted) => {
            cx.pane(model, Pane::Updates).about(alarm).map(|key| (Pane::Updates, key))
        }
        (Entity::Tenant(id), kind) => of_tenant(kind, id.to_string(), part),
        _ => None,
    }
}

/// Its row in pane 2: that of the clock, the duty or the limit that shows it, else one of its own.
fn clock(alarm: &Alarm, model: &Model, cx: &Context<'_>) -> RowKey {
    match (&alarm.about, &alarm.what) {
        (Entity::Incident(number), What::Clock(clock)) => RowKey::Clock(*number, *clock),
        _ => {
            let shown = cx.pane(model, Pane::Clocks).about(alarm);
            shown.unwrap_or_else(|| RowKey::Limit(alarm.kind, alarm.about.clone(), alarm.part()))
        }
    }
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
        Kind::Unreachable => Verb::OnCall,
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
    let rule = desk.contract(incident)?.clocks.get(*index)?;
    Some(match alarm::ending(rule, incident) {
        OnIncident::Take => Verb::Take,
        OnIncident::Start => Verb::Start,
        OnIncident::Resolve => Verb::Resolve,
        OnIncident::Publish => Verb::Message,
        OnIncident::Tell | OnIncident::Call => Verb::Note,
        _ => Verb::Open,
    })
}

/// Whether the next key would hit what the alarm is about: the cursor is there, nothing lies over
/// it, and nothing else is marked.
pub fn is_here(alarm: &Alarm, model: &Model, cx: &Context<'_>) -> bool {
    if !matches!(model.overlay, Overlay::Nothing) || model.filter.typing {
        return false;
    }
    if let Entity::Incident(number) = alarm.about {
        return target::incidents(cx, model) == [number];
    }
    let Some(row) = model.row() else { return false };
    match model.place.pane {
        // No pane is asked for rows that nobody sees.
        Pane::Incidents => false,
        Pane::Clocks => *row == clock(alarm, model, cx),
        here => own(alarm, model, cx).is_some_and(|(pane, key)| pane == here && key == *row),
    }
}
