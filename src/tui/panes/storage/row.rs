//! A pool, with what its server has promised.

use crate::domain::base::table::Ref;
use crate::domain::contract::Fill;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::storage::{Load, Pool};

#[derive(Clone, Copy, Debug)]
pub(super) struct PoolRow {
    pub tenant: Ref<Tenant>,
    pub pool: Pool,
    /// By the thresholds of its contract.
    pub fill: Fill,
    pub on_server: Option<OnServer>,
}

/// What all pools on the tenant's server reserve, of what it has (F077), in bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct OnServer {
    pub reserved: u64,
    pub capacity: Option<u64>,
    pub percent: Option<u64>,
    /// By the thresholds of the contract.
    pub fill: Fill,
}

impl OnServer {
    pub fn of(load: &Load<'_>) -> Self {
        let Load { reserved, capacity, .. } = *load;
        Self { reserved, capacity, percent: load.percent(), fill: load.fill }
    }

    /// More is promised than there is.
    pub fn is_overbooked(&self) -> bool {
        self.capacity.is_some_and(|capacity| self.reserved > capacity)
    }
}

impl PoolRow {
    pub fn is_overbooked(&self) -> bool {
        self.on_server.is_some_and(|server| server.is_overbooked())
    }
}
