//! What of a customer's equipment is not as the contract wants it.

use super::Kind;
use crate::domain::contract::{Contract, EquipmentRules};
use crate::domain::desk::Desk;
use crate::domain::finding::Finding;
use crate::domain::instant::Instant;
use crate::domain::table::Id;
use crate::domain::tenant::Tenant;

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
    let Some((_, rules)) = contract(desk, tenant, now) else { return Vec::new() };
    let cites = &rules.cites;
    let mut findings: Vec<Finding> = untested(desk, tenant)
        .map(|trunk| match desk.world().tested.by_id(trunk.as_str()) {
            Some(tested) if tested.kind == Kind::Trunk => Finding::new(
                false,
                format!("the trunk {trunk} failed its test: it is not supported"),
                &cites.trunk,
            ),
            _ => Finding::new(
                false,
                format!("the trunk {trunk} was not tested: it is not supported"),
                &cites.trunk,
            ),
        })
        .collect();
    for (name, reachable) in &tenant.equipment.reachable {
        if !reachable.licensed {
            findings.push(Finding::new(
                false,
                format!("{name} must be reachable and has no licence"),
                &cites.reachable,
            ));
            continue;
        }
        if reachable.lines != 1 {
            let text = format!("{name} has a licence and {} lines instead of one", reachable.lines);
            findings.push(Finding::new(false, text, &cites.lines));
        }
        if reachable.phones == 0 {
            findings.push(Finding::new(false, format!("{name} has a licence and no phone"), &cites.lines));
        }
    }
    findings
}
