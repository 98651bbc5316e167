//! What customers are held to by their contracts, and what their installations must meet (F132 to
//! F143, F212, F265): what was found about each, by tenant and contract.

use crate::domain::facts::incident::Incident;
use crate::domain::facts::watched::Watched;
use crate::domain::world::World;

/// What was found about the tenant of an incident under its contract: the same record that the
/// customer's duties are.
pub fn of_incident<'a>(incident: &Incident, world: &'a World) -> &'a Watched {
    let tenant = world.tenants.get(incident.tenant);
    let found = tenant.zip(world.pack(incident)).and_then(|(tenant, pack)| tenant.watched.get(&*pack.id));
    found.unwrap_or(Watched::EMPTY)
}
