//! Acts about a tenant's licences, one file each.

mod bought;
mod configure;
mod describe;
mod place;
mod release;
mod system;
mod team;

use super::Scene;
use crate::domain::contract::{Contract, LicenceRules, Per, Product};
use crate::domain::event::Event;
use crate::domain::licence::{self, LicenceChange};
use crate::domain::refusal::{Refusal, some_of};
use crate::domain::table::Id;
use crate::domain::tenant::Tenant;
use crate::domain::text::Text;

pub use bought::SetBought;
pub use configure::ConfigureUser;
pub use describe::DescribeSystem;
pub use place::PlaceUser;
pub use release::ReleaseUser;
pub use system::ConfigureSystem;
pub use team::SetTeam;

struct Licensed<'a> {
    tenant: &'a Tenant,
    contract: &'a Contract,
    rules: &'a LicenceRules,
}

impl<'a> Licensed<'a> {
    fn of(scene: &Scene<'a>, id: &Id) -> Result<Self, Refusal> {
        let tenant = super::tenant::known_tenant(scene, id)?;
        let (contract, rules) = licence::contract(scene.desk, tenant, scene.now).ok_or_else(|| {
            let what = format!("{id} holds no contract with licences of a system");
            Refusal::state(what, "give it one, such as xphone-connect, first")
        })?;
        Ok(Self { tenant, contract, rules })
    }

    fn product(&self, key: &Id) -> Result<&'a Product, Refusal> {
        self.rules.product(key.as_str()).ok_or_else(|| {
            let known: Vec<&str> = self.rules.products.iter().map(|product| &*product.key).collect();
            let what = format!("{} knows no product {key}", self.contract.id);
            Refusal::unknown(what, format!("the products are {}", known.join(", ")))
        })
    }

    /// A product of that kind, else a refusal that says which kind it is.
    fn product_per(&self, key: &Id, per: Per) -> Result<&'a Product, Refusal> {
        let product = self.product(key)?;
        if product.per == per {
            return Ok(product);
        }
        let (what, mend) = match product.per {
            Per::User => ("for users", "say which user is configured for it"),
            Per::System => ("for the whole system", "give a number instead of a user"),
        };
        let cite = product.cites.first();
        Err(Refusal::rule(self.contract, cite, format!("{key} is a licence {what}"), mend))
    }
}

fn changed(tenant: &Id, change: LicenceChange) -> Vec<Event> {
    vec![Event::Licence { tenant: tenant.clone(), change }]
}

/// Names of users for messages.
fn users(tenant: &Tenant) -> String {
    some_of(tenant.licensing.users.keys().map(Text::as_str))
}
