//! Acts about tests of devices and trunks, and about what customers call with; one file each.

mod reachable;
mod tested;
mod trunk;

pub use reachable::SetReachable;
pub use tested::RecordTest;
pub use trunk::SetTrunk;

use super::Scene;
use crate::domain::base::table::Id;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::equipment;
use crate::domain::readings::refusal::{OfTenant, Refusal};

/// Refused for a tenant whose contracts say nothing of what it calls with, unless a file tells it.
fn telephones(scene: &Scene<'_>, id: &Id, tenant: &Tenant) -> Result<(), Refusal> {
    if scene.is_told() || equipment::contract(scene.desk, tenant, scene.now).is_some() {
        return Ok(());
    }
    Err(Refusal::of(OfTenant::NoTelephones(id.clone())))
}
