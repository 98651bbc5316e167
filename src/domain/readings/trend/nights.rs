//! Updates of servers, night by night.

use super::Days;
use crate::domain::base::table::Ref;
use crate::domain::facts::slot::Progress;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::nights;

/// Updates that began in a night, or are to begin in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Night {
    pub done: u32,
    /// Failed, or rolled back.
    pub failed: u32,
    /// Under way, or not begun.
    pub open: u32,
}

/// Those of the tenant's server, or of all servers.
pub(super) fn read(desk: &Desk, tenant: Option<Ref<Tenant>>, days: &Days) -> Vec<Night> {
    let world = desk.world();
    let of = tenant.map(|tenant| world.tenants.get(tenant).and_then(|tenant| tenant.server));
    let mut nights = vec![Night::default(); days.len()];
    for (id, server) in world.servers.rows() {
        if of.is_some_and(|own| own != world.servers.find(id.as_str())) {
            continue;
        }
        for slot in &server.slots {
            let night = nights::of(world, server, slot.started.unwrap_or(slot.effective));
            let Some(place) = days.place_of(night) else { continue };
            let night = &mut nights[place];
            *match slot.progress() {
                Progress::Done => &mut night.done,
                Progress::Failed | Progress::RolledBack => &mut night.failed,
                Progress::Planned | Progress::Noticed | Progress::Deferred | Progress::Running => {
                    &mut night.open
                }
            } += 1;
        }
    }
    nights
}
