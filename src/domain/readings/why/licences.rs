//! Licences of a telephony system, product by product: how many are needed, and how many there are.

use super::quote;
use super::scene::Scene;
use super::steps::LicenceStep;
use super::trace::{Answer, Step, Title, Trace};
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::finding::Finding;
use crate::domain::readings::licence::{self, LicenceLine};

pub(super) fn traces(scene: Scene<'_>, tenant: &Tenant) -> Vec<Trace> {
    let found = scene.desk.world().tenants.row(tenant.definition.id.as_str());
    let Some((id, tenant)) = found else { return Vec::new() };
    let lines = licence::of_tenant(scene.desk, id, tenant, scene.now);
    lines.iter().map(|line| trace(tenant, line)).collect()
}

fn trace(tenant: &Tenant, line: &LicenceLine<'_>) -> Trace {
    let product = line.product;
    let own = product.cites.first();
    let cites = line.contract.licences.as_ref().map(|rules| &rules.cites);
    let [configured, scheme, mark] = [
        cites.map(|cites| &cites.configured),
        cites.map(|cites| &cites.scheme),
        cites.map(|cites| &cites.mark),
    ];
    let licensing = &tenant.licensing;
    let (users, system) = (licensing.users_of(&product.key).count(), licensing.system(&product.key));
    let LicenceLine { have, need, state, .. } = *line;
    let mut steps = vec![
        Step::cited(LicenceStep::Configured { users, system }, configured),
        Step::cited(LicenceStep::Need(need), own),
        Step::cited(LicenceStep::Have(have), own),
        Step::cited(LicenceStep::Diff { have, need, diff: line.diff() }, scheme),
    ];
    if !line.without.is_empty() {
        steps.push(Step::cited(LicenceStep::Without(line.without.len()), mark));
    }
    steps.extend(line.missing.iter().map(|missing| Step::cited(LicenceStep::Missing(missing.clone()), own)));
    let warning =
        |finding: &Finding| Step::cited(LicenceStep::Warned(finding.what.clone()), finding.rule.as_ref());
    steps.extend(line.warnings.iter().map(warning));
    let warned = line.warnings.iter().map(|warning| warning.rule.as_ref());
    let checks = [configured, scheme, mark];
    Trace {
        title: Title::Licences(product.key.clone()),
        answer: Answer::Licences { have, need, state },
        steps,
        rules: quote::all(
            line.contract,
            checks.into_iter().chain(product.cites.iter().map(Some)).chain(warned),
        ),
    }
}
