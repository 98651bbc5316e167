//! Acts about a tenant's licences, one file each.

mod bought;
mod configure;
mod describe;
mod place;
mod release;
mod team;

use super::Scene;
use crate::domain::acts::entry::{Field, Kind, Label, label};
use crate::domain::base::table::Id;
use crate::domain::contract::{Contract, LicenceRules, Per, Product};
use crate::domain::facts::event::Event;
use crate::domain::facts::licence::LicenceChange;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::licence;
use crate::domain::readings::refusal::{OfLicence, Refusal};

pub use bought::SetBought;
pub use configure::{Configure, Need};
pub use describe::DescribeSystem;
pub use place::PlaceUser;
pub use release::ReleaseUser;
pub use team::SetTeam;

/// Key of one of the contract's products.
const PRODUCT: Field = Field::argument("product", Kind::Id, Label::Licence(label::Licence::Product));

struct Licensed<'a> {
    tenant: &'a Tenant,
    contract: &'a Contract,
    rules: &'a LicenceRules,
}

impl<'a> Licensed<'a> {
    fn of(scene: &Scene<'a>, id: &Id) -> Result<Self, Refusal> {
        let tenant = super::tenant::known_tenant(scene, id)?;
        let (contract, rules) = licence::contract(scene.desk, tenant, scene.now)
            .ok_or_else(|| Refusal::of(OfLicence::NoContract(id.clone())))?;
        Ok(Self { tenant, contract, rules })
    }

    fn product(&self, key: &Id) -> Result<&'a Product, Refusal> {
        self.rules.product(key.as_str()).ok_or_else(|| {
            let known = self.rules.products.iter().map(|product| product.key.clone()).collect();
            let (contract, product) = (self.contract.id.clone(), key.clone());
            Refusal::no_such(OfLicence::NoProduct { contract, product, known })
        })
    }

    /// A product of that kind, else a refusal that says which kind it is.
    fn product_per(&self, key: &Id, per: Per) -> Result<&'a Product, Refusal> {
        let product = self.product(key)?;
        if product.per == per {
            return Ok(product);
        }
        let reason = match product.per {
            Per::User => OfLicence::ForUsers(key.clone()),
            Per::System => OfLicence::ForSystem(key.clone()),
        };
        let cite = product.cites.first();
        Err(Refusal::against(self.contract, cite, reason))
    }
}

fn changed(tenant: &Id, change: LicenceChange) -> Vec<Event> {
    vec![Event::Licence { tenant: tenant.clone(), change }]
}
