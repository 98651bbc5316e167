//! Apps and operating systems of a tenant: what is guaranteed, and for how long.

use super::{Scene, Trace, quote};
use crate::domain::contract::{Contract, VersionRules};
use crate::domain::tenant::Tenant;
use crate::domain::version::{self, AppLine, Comparison, Compatibility, SystemLine};

pub(super) fn traces(scene: Scene<'_>, tenant: &Tenant) -> Vec<Trace> {
    let Some(contract) = scene.desk.version_contract(scene.now) else { return Vec::new() };
    let row = scene.desk.world().tenants.row(tenant.definition.id.as_str());
    let line = row.and_then(|(id, tenant)| version::of_tenant(scene.desk, id, tenant, scene.now));
    let Some((rules, line)) = contract.versions.as_ref().zip(line) else { return Vec::new() };
    let apps = line.apps.iter().filter_map(|line| app(contract, rules, line));
    apps.chain(line.systems.iter().map(|line| system(contract, rules, line))).collect()
}

fn app(contract: &Contract, rules: &VersionRules, line: &AppLine<'_>) -> Option<Trace> {
    let now = line.now.as_ref()?;
    let allowed = contract.settings.version_distance;
    let mut steps = vec![
        format!("the app {} is version {}", now.app, now.app.number()),
        format!("the server {} is version {}", now.server, now.server.number()),
        match now.compatibility {
            Compatibility::Guaranteed { .. } => {
                format!("{}, at most {allowed} are guaranteed", now.compatibility.why())
            }
            beyond => beyond.why(),
        },
    ];
    steps.extend(now.note());
    if now.compatibility.is_guaranteed() {
        steps.push(format!("features of the older one: {}", now.effective()));
    }
    steps.extend(
        line.next.as_ref().map(|next| format!("after the update to {}: {}", next.server, verdict(next))),
    );
    steps.extend(line.inform().map(|_| "the end customer is to be informed before that".to_owned()));
    let cites = &rules.cites;
    let facts = [&cites.version, &cites.compatible, &cites.features].map(Some).into_iter();
    let rulings = [cites.answers.as_ref(), cites.distance.as_ref()];
    let inform = line.inform().map(|_| cites.inform.as_ref());
    Some(Trace {
        title: format!("app {} {}", line.app, line.version),
        answer: verdict(now).to_owned(),
        steps,
        rules: quote::all(contract, facts.chain(rulings).chain(inform)),
    })
}

fn verdict(comparison: &Comparison) -> &'static str {
    comparison.compatibility.verdict()
}

fn system(contract: &Contract, rules: &VersionRules, line: &SystemLine<'_>) -> Trace {
    let newest = rules.newest_systems;
    Trace {
        title: format!("system {} {}", line.system, line.version),
        answer: line.support.word().to_owned(),
        steps: vec![format!("{}; the newest {newest} are supported", line.support.why())],
        rules: quote::all(contract, [&rules.cites.systems, &rules.cites.monitored]),
    }
}
