//! Who may report what (F037, F042, F259, A27, A64, A70): asked by the form, decided by the act.

use crate::domain::base::text::Text;
use crate::domain::contract::{Channel, Contract, Party, Priority, ReporterDuty};
use crate::domain::facts::incident::Incident;
use crate::domain::facts::party::{Contact, Reseller};
use crate::domain::facts::tenant::Tenant;
use crate::domain::world::World;

/// Everybody whom the desk knows of a tenant, and whose word counts under one contract (A70).
#[derive(Clone, Copy, Debug)]
pub struct Speakers<'a> {
    /// The tenant's own people.
    own: &'a [Contact],
    pub reseller: Option<&'a Reseller>,
    party: Party,
}

/// Who reports, as far as the desk knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caller<'a> {
    Nobody,
    /// Nobody whom the contract's party has named.
    Stranger,
    /// One of the end customer's own people, under a contract of the reseller (F042).
    EndCustomer(&'a Contact),
    Contact(&'a Contact),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admission {
    /// The contract asks for nothing, or it is met.
    Admitted,
    /// Not met, and accepted all the same: for a reason, or for the priority.
    Excepted,
    Refused,
}

impl<'a> Speakers<'a> {
    pub fn of(world: &'a World, tenant: &'a Tenant, contract: &Contract) -> Self {
        let reseller = tenant.reseller.and_then(|reseller| world.resellers.get(reseller));
        Self { own: &tenant.definition.contacts, reseller, party: contract.party }
    }

    /// Those whose word counts: the tenant's own people first where the contract is the tenant's,
    /// then the reseller's. The reseller speaks under every contract: the tenant has named it.
    pub fn all(self) -> impl Iterator<Item = &'a Contact> + Clone {
        let own = if self.party == Party::Tenant { self.own } else { &[] };
        own.iter().chain(self.reseller.map_or(&[][..], |reseller| &reseller.contacts))
    }

    /// Who `name` is; of two people of one name the one with the standing that is asked for.
    pub fn caller(self, name: Option<&str>, duty: Option<&ReporterDuty>) -> Caller<'a> {
        let Some(name) = name.map(str::trim).filter(|name| !name.is_empty()) else { return Caller::Nobody };
        let called = |contact: &&Contact| contact.is_called(name);
        let mut known = self.all().filter(called).peekable();
        let first = known.peek().copied();
        let standing = known.find(|contact| duty.is_some_and(|duty| contact.is(duty.must_be)));
        match standing.or(first) {
            Some(contact) => Caller::Contact(contact),
            None => self.own.iter().find(called).map_or(Caller::Stranger, Caller::EndCustomer),
        }
    }

    /// Whose contacts they are, by name: the reseller's, or the tenant's own and then the reseller's.
    /// None where a reseller is wanted and none is known.
    pub fn whose(self, tenant: &Tenant) -> Vec<Text> {
        let own = Some(tenant.definition.name.clone()).filter(|_| self.party == Party::Tenant);
        own.into_iter().chain(self.reseller.map(|reseller| reseller.name.clone())).collect()
    }
}

impl Caller<'_> {
    /// Whether the caller has the standing the contract asks for.
    pub fn meets(self, duty: &ReporterDuty) -> bool {
        matches!(self, Caller::Contact(contact) if contact.is(duty.must_be))
    }

    /// Whether it is not known who calls, so that it is still to be found out (A27).
    pub fn is_unknown(self) -> bool {
        matches!(self, Caller::Nobody | Caller::Stranger)
    }
}

/// Whether `caller` may report an incident of `priority`; `reasoned` says that a reason for an
/// exception is given. What the provider's own monitoring found, nobody reports. Who is unknown, or
/// named by nobody, is treated as one without the standing (A27).
pub fn admit(
    contract: &Contract,
    caller: Caller<'_>,
    priority: Priority,
    channel: Channel,
    reasoned: bool,
) -> Admission {
    let Some(duty) = &contract.reporting.reporter else { return Admission::Admitted };
    if channel == Channel::Monitoring || caller.meets(duty) {
        return Admission::Admitted;
    }
    if duty.exempt.contains(&priority) || (reasoned && !duty.hard) {
        return Admission::Excepted;
    }
    Admission::Refused
}

/// Whether it is still to be found out who reported an incident (A27). Who reported what lives in
/// another system is that system's affair.
pub fn is_unclear(incident: &Incident, contract: &Contract, world: &World) -> bool {
    let Some(duty) = &contract.reporting.reporter else { return false };
    let found = incident.account().caller.is_some();
    if found || incident.channel == Channel::Monitoring || incident.external.is_some() {
        return false;
    }
    let Some(tenant) = world.tenants.get(incident.tenant) else { return false };
    let name = incident.reporter.map(|name| world.names.get(name));
    Speakers::of(world, tenant, contract).caller(name, Some(duty)).is_unknown()
}
