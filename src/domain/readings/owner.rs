//! What belongs to which reseller: one rule for what it sees and for what it does.

use crate::domain::base::number::Number;
use crate::domain::base::table::Id;
use crate::domain::facts::entity::Entity;
use crate::domain::world::World;

/// Who knows what is whose, from one reseller's side.
pub trait Holdings {
    fn is(&self, reseller: &Id) -> bool;
    fn has_server(&self, server: &Id) -> bool;
    fn has_tenant(&self, tenant: &Id) -> bool;
    /// The tenant whose telephony runs on an account.
    fn tenant_of_account(&self, account: &Id) -> Option<&Id>;
    fn tenant_of_incident(&self, number: Number) -> Option<&Id>;
}

/// Whether something is the reseller's, or everybody's. What does not exist is nobody's.
pub fn reaches(known: &impl Holdings, entity: &Entity) -> bool {
    let tenant = |tenant: Option<&Id>| tenant.is_some_and(|tenant| known.has_tenant(tenant));
    match entity {
        Entity::Incident(number) => tenant(known.tenant_of_incident(*number)),
        Entity::Server(id) => known.has_server(id),
        Entity::Tenant(id) => known.has_tenant(id),
        Entity::Reseller(id) => known.is(id),
        Entity::Account(id) => tenant(known.tenant_of_account(id)),
        Entity::Release(_) | Entity::DataCentre(_) | Entity::Desk => true,
    }
}

/// A reseller as a desk knows it now.
#[derive(Clone, Copy)]
pub struct Own<'a> {
    pub world: &'a World,
    pub reseller: &'a Id,
}

impl<'a> Own<'a> {
    /// Its servers, as they were written down.
    pub fn servers(self) -> impl Iterator<Item = &'a str> {
        self.world.servers.ids().filter(move |id| self.server(id))
    }

    /// Its tenants, as they were written down.
    pub fn tenants(self) -> impl Iterator<Item = &'a str> {
        self.world.tenants.ids().filter(move |id| self.tenant(id))
    }

    fn server(self, id: &str) -> bool {
        self.world.servers.by_id(id).is_some_and(|server| server.definition.reseller == *self.reseller)
    }

    fn tenant(self, id: &str) -> bool {
        let tenant = self.world.tenants.by_id(id);
        tenant.is_some_and(|tenant| tenant.definition.reseller.as_ref() == Some(self.reseller))
    }
}

impl Holdings for Own<'_> {
    fn is(&self, reseller: &Id) -> bool {
        reseller == self.reseller
    }

    fn has_server(&self, server: &Id) -> bool {
        self.server(server.as_str())
    }

    fn has_tenant(&self, tenant: &Id) -> bool {
        self.tenant(tenant.as_str())
    }

    fn tenant_of_account(&self, account: &Id) -> Option<&Id> {
        self.world.accounts.by_id(account.as_str())?.definition.tenant.as_ref()
    }

    fn tenant_of_incident(&self, number: Number) -> Option<&Id> {
        let tenant = self.world.incident(number)?.tenant;
        self.world.tenants.get(tenant).map(|tenant| &tenant.definition.id)
    }
}
