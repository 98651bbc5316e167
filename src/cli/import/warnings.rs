//! What a desk file says that is taken as it stands, and is worth a look.

use crate::domain::acts::decide::{Act, PutTenant, Schedule};
use crate::domain::readings::desk::Desk;
use crate::words::note::Note;

/// A warning with the line that it is about.
#[derive(Debug)]
pub struct Warning {
    pub line: usize,
    pub what: Note,
}

/// What is worth a look of an act that was recorded.
pub fn about(desk: &Desk, act: &Act) -> Vec<Note> {
    match act {
        Act::Schedule(slot) => outside(desk, slot).into_iter().collect(),
        Act::Tenant(tenant) => unlisted(desk, tenant),
        _ => Vec::new(),
    }
}

/// A start that no window of its server is open at. Someone may have agreed to it: the file is the
/// state of the world.
fn outside(desk: &Desk, slot: &Schedule) -> Option<Note> {
    let world = desk.world();
    let server = world.servers.by_id(slot.server.as_str())?;
    let place = world.place(server);
    let closed = !place.windows.is_empty() && place.occurrence(slot.at).is_none();
    closed.then(|| Note::OutsideWindows { at: slot.at, server: slot.server.to_string() })
}

/// Systems whose versions nobody wrote down: whether they are supported cannot be said.
fn unlisted(desk: &Desk, PutTenant(tenant): &PutTenant) -> Vec<Note> {
    let world = desk.world();
    let listed = |name: &str| world.platforms.find(name).is_some() || world.software.find(name).is_some();
    let names = tenant.systems.keys().filter(|name| !listed(name));
    names.map(|name| Note::Unlisted(name.to_string())).collect()
}
