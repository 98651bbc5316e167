//! Acts about tenants and resellers, one file each.

mod buy;
mod cancel;
mod code;
mod count;
mod exclude;
mod export;
mod measure;
mod put;
mod put_reseller;
mod watch;

use super::Scene;
use crate::domain::acts::entry::{Field, Kind, Label, label};
use crate::domain::base::table::Id;
use crate::domain::contract::Contract;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::refusal::{OfTenant, Refusal, Thing};

pub use buy::BuyStorage;
pub use cancel::CancelLicences;
pub use code::SetCode;
pub use count::CountLicences;
pub use exclude::Exclude;
pub use export::RecordExport;
pub use measure::Measure;
pub use put::PutTenant;
pub use put_reseller::PutReseller;
pub use watch::MarkDuties;

/// The tenant that an act is about.
pub(super) const TENANT: Field =
    Field::argument("tenant", Kind::Named(Thing::Tenant), Label::Tenant(label::Tenant::Tenant));

pub(super) fn known_tenant<'a>(scene: &Scene<'a>, id: &Id) -> Result<&'a Tenant, Refusal> {
    let tenants = &scene.desk.world().tenants;
    let tenant = tenants.by_id(id.as_str());
    tenant.ok_or_else(|| Refusal::none_of(Thing::Tenant, id.as_str(), tenants.ids()))
}

/// The contract under which a tenant has storage: what other contracts are about has none to record.
fn storing<'a>(scene: &Scene<'a>, id: &Id, tenant: &Tenant) -> Result<&'a Contract, Refusal> {
    scene
        .desk
        .storage_contract(tenant, scene.now)
        .map(|contract| &**contract)
        .ok_or_else(|| Refusal::of(OfTenant::NoStorage(id.clone())))
}
