//! Licences of a telephony system, product by product: how many are needed, and how many there are.

use super::{Scene, Trace, quote};
use crate::domain::contract::RuleId;
use crate::domain::licence::{self, Line};
use crate::domain::tenant::Tenant;

pub(super) fn traces(scene: Scene<'_>, tenant: &Tenant) -> Vec<Trace> {
    let found = scene.desk.world().tenants.row(tenant.definition.id.as_str());
    let Some((id, tenant)) = found else { return Vec::new() };
    let lines = licence::of_tenant(scene.desk, id, tenant, scene.now);
    lines.iter().map(|line| trace(tenant, line)).collect()
}

fn trace(tenant: &Tenant, line: &Line<'_>) -> Trace {
    let product = line.product;
    let own = product.cites.first().map_or("", |id| id);
    let cites = line.contract.licences.as_ref().map(|rules| &rules.cites);
    let [configured, scheme, mark] = [
        cites.map(|cites| &cites.configured),
        cites.map(|cites| &cites.scheme),
        cites.map(|cites| &cites.mark),
    ];
    let licensing = &tenant.licensing;
    let (users, system) = (licensing.users_of(&product.key).count(), licensing.system(&product.key));
    let mut steps = vec![
        format!("configured: {users} users, {system} for the system itself ({})", RuleId::text(configured)),
        format!("needed, with what other functions presuppose: {} ({own})", line.need),
        format!("there are, with those that come with others: {} ({own})", line.have),
        format!("{} - {} = {} ({})", line.have, line.need, line.diff(), RuleId::text(scheme)),
    ];
    if !line.without.is_empty() {
        steps.push(format!("{} users are without ({})", line.without.len(), RuleId::text(mark)));
    }
    steps.extend(line.missing.iter().map(|missing| format!("presupposed and missing: {missing} ({own})")));
    steps.extend(line.warnings.iter().map(|warning| format!("{} ({})", warning.text, warning.cite())));
    let warned = line.warnings.iter().map(|warning| warning.rule.as_ref());
    let checks = [configured, scheme, mark];
    Trace {
        title: format!("licences of {}", product.key),
        answer: format!("{} of {} needed, {}", line.have, line.need, line.state.word()),
        steps,
        rules: quote::all(
            line.contract,
            checks.into_iter().chain(product.cites.iter().map(Some)).chain(warned),
        ),
    }
}
