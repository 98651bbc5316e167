//! What acts apply to.

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::backup::Subject;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Event;
use crate::domain::readings::desk::Desk;
use crate::tui::context::Context;
use crate::tui::list::RowKey;
use crate::tui::model::{Model, Pane};
use crate::tui::overlay::Theirs;

/// What the cursor is on, whichever pane it is in.
pub fn entity(desk: &Desk, model: &Model) -> Option<Entity> {
    let id = |text: &String| text.parse().ok();
    let entity = match model.row()? {
        RowKey::Incident(number) | RowKey::Clock(number, _) => Entity::Incident(*number),
        RowKey::Update(server, _) | RowKey::Duty(server, ..) => Entity::Server(id(server)?),
        RowKey::Backup(Subject::Server(server), _) => Entity::Server(server.clone()),
        RowKey::Backup(Subject::Tenant(tenant), _) => Entity::Tenant(tenant.clone()),
        RowKey::Account(account) => Entity::Account(id(account)?),
        RowKey::Reseller(reseller) => Entity::Reseller(id(reseller)?),
        RowKey::Tenant(tenant) | RowKey::Licence(tenant, _) | RowKey::Contract(tenant, _) => {
            Entity::Tenant(id(tenant)?)
        }
        RowKey::Limit(_, about, _) => about.clone(),
        RowKey::Record(seq) => recorded(model, *seq)?,
        RowKey::Desk => Entity::Desk,
    };
    let world = desk.world();
    let known = match &entity {
        Entity::Incident(number) => world.incident(*number).is_some(),
        Entity::Server(id) => world.servers.by_id(id.as_str()).is_some(),
        Entity::Tenant(id) => world.tenants.by_id(id.as_str()).is_some(),
        Entity::Account(id) => world.accounts.by_id(id.as_str()).is_some(),
        Entity::Reseller(id) => world.resellers.by_id(id.as_str()).is_some(),
        Entity::Release(_) | Entity::DataCentre(_) | Entity::Desk => false,
    };
    known.then_some(entity)
}

/// The tenant that the row under the cursor is about, or that of the incident under it.
pub fn tenant_of_row(desk: &Desk, model: &Model) -> Option<Id> {
    match entity(desk, model)? {
        Entity::Tenant(id) => Some(id),
        Entity::Incident(number) => {
            let incident = desk.world().incident(number)?;
            desk.world().tenants.id(incident.tenant).parse().ok()
        }
        _ => None,
    }
}

/// What the backups are of that the row under the cursor is about: its server, or its tenant where
/// that one's system is backed up by itself.
pub fn backed_up(desk: &Desk, model: &Model, now: Instant) -> Option<Subject> {
    if let Entity::Server(id) = entity(desk, model)? {
        return Some(Subject::Server(id));
    }
    let id = tenant_of_row(desk, model)?;
    let tenant = desk.world().tenants.by_id(id.as_str())?;
    match desk.own_backup_contract(tenant, now) {
        Some(_) => Some(Subject::Tenant(id)),
        None => tenant.definition.server.clone().map(Subject::Server),
    }
}

/// What a record of the log pane is about.
fn recorded(model: &Model, seq: u64) -> Option<Entity> {
    let find = |seq: u64| model.log.iter().find(|record| record.seq == seq);
    match &find(seq)?.event {
        Event::Retracted { seq } => find(*seq)?.event.entity(),
        event => event.entity(),
    }
}

/// The incident under the cursor, whichever pane it is in.
pub fn incident(desk: &Desk, model: &Model) -> Option<Number> {
    match entity(desk, model)? {
        Entity::Incident(number) => Some(number),
        _ => None,
    }
}

/// What acts apply to: in the queue the marked incidents where there are some, else the one under
/// the cursor. Nothing is done to what nobody sees: marked ones that are not in the list wait.
pub fn incidents(cx: &Context<'_>, model: &Model) -> Vec<Number> {
    if model.place.pane == Pane::Incidents && !model.marks.is_empty() {
        return marked(cx, model);
    }
    incident(cx.desk, model).into_iter().collect()
}

/// The marked incidents that are in the list, by number.
pub fn marked(cx: &Context<'_>, model: &Model) -> Vec<Number> {
    let (marks, shown) = (model.marks.all(), cx.pane(model, Pane::Incidents).incidents());
    let mut numbers: Vec<Number> = shown.filter(|number| marks.contains(number)).collect();
    numbers.sort_unstable();
    numbers
}

/// Those of some incidents that somebody else has; `None` where it is none of them. Whatever is done to
/// one of these asks first, or says so in its form.
pub fn theirs(cx: &Context<'_>, me: &str, numbers: impl IntoIterator<Item = Number>) -> Option<Theirs> {
    let world = cx.desk.world();
    let owner = |number| {
        let incident = world.incident(number).filter(|incident| incident.is_open())?;
        let owner = world.names.get(incident.owner?);
        (owner != me).then(|| (number, Text::from(owner)))
    };
    let mut theirs = numbers.into_iter().filter_map(owner);
    let (number, owner) = theirs.next()?;
    Some(Theirs { number, owner, count: 1 + theirs.count() })
}

/// The server and release of the update under the cursor, or the next update of the server that
/// the incident under the cursor is on.
pub fn update(desk: &Desk, model: &Model) -> Option<(String, String)> {
    match model.row()? {
        RowKey::Update(server, release) | RowKey::Duty(server, release, _) => {
            Some((server.clone(), release.clone()))
        }
        _ => {
            let incident = desk.world().incident(incident(desk, model)?)?;
            let server = desk.world().servers.get(incident.server?)?;
            let slot = server.next_slot()?;
            Some((server.definition.id.to_string(), slot.release.to_string()))
        }
    }
}

/// The tenant under the cursor, or that of the incident under it.
pub fn tenant(desk: &Desk, model: &Model) -> Option<String> {
    match model.row()? {
        RowKey::Tenant(id) => Some(id.clone()),
        RowKey::Limit(_, Entity::Tenant(id), _) => Some(id.to_string()),
        _ => {
            let incident = desk.world().incident(incident(desk, model)?)?;
            Some(desk.world().tenants.id(incident.tenant).to_owned())
        }
    }
}

/// The tenant whose licences the row under the cursor shows, or whose row it is.
pub fn licences(model: &Model) -> Option<&str> {
    match model.row()? {
        RowKey::Tenant(tenant) | RowKey::Licence(tenant, _) => Some(tenant),
        _ => None,
    }
}

/// The credit account under the cursor.
pub fn account(model: &Model) -> Option<&str> {
    match model.row()? {
        RowKey::Account(account) => Some(account),
        RowKey::Limit(_, Entity::Account(account), _) => Some(account.as_str()),
        _ => None,
    }
}

/// The row under the cursor is an update.
pub fn is_update_row(model: &Model) -> bool {
    matches!(model.row(), Some(RowKey::Update(..) | RowKey::Duty(..)))
}
