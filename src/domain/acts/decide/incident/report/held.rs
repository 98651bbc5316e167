//! Under which contract an incident falls.

use super::ReportIncident;
use crate::domain::acts::decide::Scene;
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::contract::{Contract, Contracts};
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::refusal::{OfHeld, Refusal, Thing};

/// Whether incidents of another system may be brought in under a contract: one of the tenant's, where
/// it holds any, and one with incidents. They may be older than what is written down of the tenant,
/// so the days on which it holds the contract do not matter.
///
/// # Errors
/// As a report of the same incident would be refused.
pub fn check_bound(desk: &Desk, tenant: &Id, contract: &Id, now: Instant) -> Result<(), Refusal> {
    with_incidents(desk.contracts(), contract.as_str(), now)?;
    let Some(known) = desk.world().tenants.by_id(tenant.as_str()) else { return Ok(()) };
    let held: Vec<&str> = known.definition.contracts.iter().map(|h| h.pack.as_str()).collect();
    if held.is_empty() || held.contains(&contract.as_str()) {
        Ok(())
    } else {
        Err(foreign(tenant, contract, &held))
    }
}

fn foreign(tenant: &Id, contract: &Id, held: &[&str]) -> Refusal {
    let (tenant, contract) = (tenant.clone(), contract.clone());
    Refusal::of(OfHeld::Foreign { tenant, contract, held: boxed(held) })
}

fn with_incidents<'a>(contracts: &'a Contracts, id: &str, at: Instant) -> Result<&'a Contract, Refusal> {
    let contract =
        contracts.valid_at(id, at).ok_or_else(|| Refusal::none_of(Thing::Contract, id, contracts.ids()))?;
    if !contract.has_incidents() {
        let others = having_incidents(contracts, at);
        return Err(Refusal::of(OfHeld::NoIncidents { contract: id.into(), others }));
    }
    Ok(contract)
}

/// Contracts that know incidents, for whoever needs one.
fn having_incidents(contracts: &Contracts, at: Instant) -> Vec<Box<str>> {
    let ids = contracts.ids().into_iter();
    let known = ids.filter(|id| contracts.valid_at(id, at).is_some_and(|contract| contract.has_incidents()));
    known.map(Box::from).collect()
}

fn boxed(ids: &[&str]) -> Vec<Box<str>> {
    ids.iter().map(|id| Box::from(*id)).collect()
}

impl ReportIncident {
    pub(super) fn contract<'a>(
        &self,
        scene: &Scene<'a>,
        tenant: &Tenant,
        at: Instant,
    ) -> Result<&'a Contract, Refusal> {
        let contracts = scene.desk.contracts();
        let held: Vec<&str> = tenant.holdings(scene.desk.day(at)).map(|h| h.pack.as_str()).collect();
        let with_clocks = |id: &&str| contracts.valid_at(id, at).is_some_and(|c| c.has_incidents());
        let id = match &self.contract {
            Some(id) if held.is_empty() || held.contains(&id.as_str()) => id.as_str(),
            Some(id) => return Err(foreign(&self.tenant, id, &held)),
            None => match held.iter().copied().filter(with_clocks).collect::<Vec<_>>()[..] {
                [only] => only,
                [] => return Err(self.nothing_held(contracts, &held, at)),
                [..] => {
                    let (tenant, held) = (self.tenant.clone(), boxed(&held));
                    return Err(Refusal::of(OfHeld::Several { tenant, held }));
                }
            },
        };
        with_incidents(contracts, id, at)
    }

    /// A contract can only be named where the tenant holds none at all.
    fn nothing_held(&self, contracts: &Contracts, held: &[&str], at: Instant) -> Refusal {
        let (tenant, held) = (self.tenant.clone(), !held.is_empty());
        Refusal::of(OfHeld::None { tenant, held, others: having_incidents(contracts, at) })
    }
}
