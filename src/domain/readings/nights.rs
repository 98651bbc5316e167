//! Updates night by night: how many, for how many tenants, and where they pile up.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, Timelike};

use super::desk::Desk;
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::zone;
use crate::domain::facts::server::Server;
use crate::domain::facts::slot::Slot;
use crate::domain::world::World;

/// One night, named by the local day on which it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Night {
    pub day: NaiveDate,
    /// Updates that begin in it.
    pub updates: usize,
    /// Tenants on the servers that are updated.
    pub tenants: usize,
    /// A reseller of whom more servers are updated than the rollout rules spread over one night.
    pub crowded: Option<Id>,
}

/// Hour of the day before which it is still the night of the day before.
const MORNING: u32 = 12;

/// The night that a start belongs to: that of its maintenance window, where it lies in one.
pub fn of(world: &World, server: &Server, start: Instant) -> NaiveDate {
    if let Some(occurrence) = world.place(server).occurrence(start) {
        return occurrence.night;
    }
    first(world, start)
}

/// The night that `now` belongs to.
pub fn first(world: &World, now: Instant) -> NaiveDate {
    let local = zone::local(world.zone, now);
    let today = local.date_naive();
    if local.hour() < MORNING { today.pred_opt().unwrap_or(today) } else { today }
}

/// So many nights from the one that `now` belongs to.
pub fn ahead(desk: &Desk, now: Instant, count: usize) -> Vec<Night> {
    let world = desk.world();
    let most = desk.update_contract(now).and_then(|contract| contract.updates.as_ref());
    let most = most.map_or(usize::MAX, |rules| usize::from(rules.per_night));
    let first = first(world, now);
    let mut nights: Vec<Night> = first
        .iter_days()
        .take(count)
        .map(|day| Night { day, updates: 0, tenants: 0, crowded: None })
        .collect();
    let mut of_reseller: BTreeMap<(usize, &Id), usize> = BTreeMap::new();
    let last = first.checked_add_days(Days::new(count as u64)).unwrap_or(first);
    for (server, slot) in begun_or_planned(world) {
        let day = of(world, server, slot.effective);
        if !(first..last).contains(&day) {
            continue;
        }
        let Ok(index) = usize::try_from((day - first).num_days()) else { continue };
        let Some(night) = nights.get_mut(index) else { continue };
        let id = &server.definition.id;
        night.updates += 1;
        night.tenants +=
            world.tenants.rows().filter(|(_, tenant)| tenant.definition.server.as_ref() == Some(id)).count();
        let reseller = &server.definition.reseller;
        let count = of_reseller.entry((index, reseller)).or_default();
        *count += 1;
        if *count > most {
            night.crowded = Some(reseller.clone());
        }
    }
    nights
}

fn begun_or_planned(world: &World) -> impl Iterator<Item = (&Server, &Slot)> {
    let servers = world.servers.rows().map(|(_, server)| server);
    servers.flat_map(|server| server.slots.iter().map(move |slot| (server, slot)))
}
