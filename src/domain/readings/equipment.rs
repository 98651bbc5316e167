//! What of a customer's equipment is not as the contract wants it.

use super::desk::Desk;
use super::finding::Finding;
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::contract::{Contract, EquipmentRules, RuleId};
use crate::domain::facts::equipment::Kind;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::finding::Wrong;

/// The contract of a tenant that speaks of equipment.
pub fn contract<'a>(
    desk: &'a Desk,
    tenant: &Tenant,
    now: Instant,
) -> Option<(&'a Contract, &'a EquipmentRules)> {
    let (_, contract, rules) = desk.held(tenant, now, |contract| contract.equipment.as_ref())?;
    Some((contract, rules))
}

/// Trunks of a tenant that passed no test (F061).
pub fn untested<'a>(desk: &'a Desk, tenant: &'a Tenant) -> impl Iterator<Item = &'a Id> {
    tenant.equipment.trunks.iter().filter(|trunk| {
        let tested = desk.world().tested.by_id(trunk.as_str());
        !tested.is_some_and(|tested| tested.kind == Kind::Trunk && tested.ok)
    })
}

/// Nothing where no contract of the tenant speaks of equipment.
pub fn findings(desk: &Desk, tenant: &Tenant, now: Instant) -> Vec<Finding> {
    wrongs(desk, tenant, now).into_iter().map(|(wrong, rule)| Finding::new(false, wrong, rule)).collect()
}

/// The same before they are findings, each with its rule.
pub fn wrongs<'a>(desk: &'a Desk, tenant: &Tenant, now: Instant) -> Vec<(Wrong, &'a RuleId)> {
    let Some((_, rules)) = contract(desk, tenant, now) else { return Vec::new() };
    let cites = &rules.cites;
    let mut wrongs: Vec<_> = untested(desk, tenant)
        .map(|trunk| match desk.world().tested.by_id(trunk.as_str()) {
            Some(tested) if tested.kind == Kind::Trunk => (Wrong::TrunkFailed(trunk.clone()), &cites.trunk),
            _ => (Wrong::TrunkUntested(trunk.clone()), &cites.trunk),
        })
        .collect();
    for (name, reachable) in &tenant.equipment.reachable {
        if !reachable.licensed {
            wrongs.push((Wrong::Unlicensed(name.clone()), &cites.reachable));
            continue;
        }
        if reachable.lines != 1 {
            let (who, lines) = (name.clone(), reachable.lines);
            wrongs.push((Wrong::Lines { who, lines }, &cites.lines));
        }
        if reachable.phones == 0 {
            wrongs.push((Wrong::NoPhone(name.clone()), &cites.lines));
        }
    }
    wrongs
}
