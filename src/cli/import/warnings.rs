//! What a desk file says that is taken as it stands, and is worth a look.

use serde::Serialize;

use crate::domain::decide::{Act, PutTenant, Schedule};
use crate::domain::desk::Desk;
use crate::domain::zone::wall;

/// A warning with the line that it is about.
#[derive(Debug, Serialize)]
pub struct Warning {
    pub line: usize,
    pub what: String,
}

/// What is worth a look of an act that was recorded.
pub fn about(desk: &Desk, act: &Act) -> Vec<String> {
    match act {
        Act::Schedule(slot) => outside(desk, slot).into_iter().collect(),
        Act::Tenant(tenant) => unlisted(desk, tenant),
        _ => Vec::new(),
    }
}

/// A start that no window of its server is open at. Someone may have agreed to it: the file is the
/// state of the world.
fn outside(desk: &Desk, slot: &Schedule) -> Option<String> {
    let world = desk.world();
    let server = world.servers.by_id(slot.server.as_str())?;
    let place = world.place(server);
    let closed = !place.windows.is_empty() && place.occurrence(slot.at).is_none();
    let at = wall(world.zone, slot.at);
    closed.then(|| format!("{at} lies outside the maintenance windows of {}", slot.server))
}

/// Systems whose versions nobody wrote down: whether they are supported cannot be said.
fn unlisted(desk: &Desk, PutTenant(tenant): &PutTenant) -> Vec<String> {
    let world = desk.world();
    let listed = |name: &str| world.platforms.find(name).is_some() || world.software.find(name).is_some();
    let names = tenant.systems.keys().filter(|name| !listed(name));
    names.map(|name| format!("no [[platform]] or [[software]] has the id {name}")).collect()
}
