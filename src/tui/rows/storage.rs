//! Rows of storage, each with what its server has promised.

use std::collections::HashMap;

use crate::domain::base::instant::Instant;
use crate::domain::base::table::{Id, Ref};
use crate::domain::contract::Fill;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::storage;
use crate::domain::readings::storage::{Load, Pool};
use crate::tui::list::RowKey;

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StorageRow {
    pub tenant: Ref<Tenant>,
    pub pool: Pool,
    /// By the thresholds of its contract.
    pub fill: Fill,
    pub on_server: Option<OnServer>,
}

/// What all pools on the tenant's server reserve, of what it has (F077), in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnServer {
    pub reserved: u64,
    pub capacity: Option<u64>,
    pub percent: Option<u64>,
    /// By the thresholds of the contract.
    pub fill: Fill,
}

impl OnServer {
    fn of(load: &Load<'_>) -> Self {
        let Load { reserved, capacity, .. } = *load;
        Self { reserved, capacity, percent: load.percent(), fill: load.fill }
    }

    /// More is promised than there is.
    pub fn is_overbooked(&self) -> bool {
        self.capacity.is_some_and(|capacity| self.reserved > capacity)
    }
}

impl StorageRow {
    pub(super) fn key(&self, desk: &Desk) -> RowKey {
        RowKey::Tenant(desk.world().tenants.id(self.tenant).to_owned())
    }
}

pub(super) fn rows(desk: &Desk, now: Instant) -> Vec<StorageRow> {
    let world = desk.world();
    let pools = storage::pools(desk, now);
    let loads = storage::loads_of(desk, &pools, now);
    let loads: HashMap<&Id, OnServer> = loads.iter().map(|load| (load.id, OnServer::of(load))).collect();
    let row = |pooled: &storage::Pooled<'_>| {
        let on_server = pooled.tenant.definition.server.as_ref().and_then(|id| loads.get(id).copied());
        Some(StorageRow {
            tenant: world.tenants.find(pooled.id.as_str())?,
            pool: pooled.pool,
            fill: pooled.pool.fill(pooled.rules),
            on_server,
        })
    };
    pools.iter().filter_map(row).collect()
}
