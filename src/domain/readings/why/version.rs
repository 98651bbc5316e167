//! Apps and operating systems of a tenant: what is guaranteed, and for how long.

use super::quote;
use super::scene::Scene;
use super::steps::VersionStep;
use super::trace::{Answer, Step, Title, Trace};
use crate::domain::base::version::Version;
use crate::domain::contract::{Contract, VersionRules};
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::version::{self, AppLine, Comparison, SystemLine};

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
        VersionStep::App(now.app.clone()),
        VersionStep::Server(now.server.clone()),
        VersionStep::Apart { compatibility: now.compatibility, allowed },
    ];
    let odd: Vec<Version> = now.odd().cloned().collect();
    if !odd.is_empty() {
        steps.push(VersionStep::Odd(odd));
    }
    if now.compatibility.is_guaranteed() {
        steps.push(VersionStep::Features(now.effective().clone()));
    }
    let after = |next: &Comparison| VersionStep::AfterUpdate {
        to: next.server.clone(),
        compatibility: next.compatibility,
    };
    steps.extend(line.next.as_ref().map(after));
    steps.extend(line.inform().map(|_| VersionStep::Inform));
    let cites = &rules.cites;
    let facts = [&cites.version, &cites.compatible, &cites.features].map(Some).into_iter();
    let rulings = [cites.answers.as_ref(), cites.distance.as_ref()];
    let inform = line.inform().map(|_| cites.inform.as_ref());
    Some(Trace {
        title: Title::App { app: line.app.clone(), version: line.version.clone() },
        answer: Answer::App(now.compatibility),
        steps: steps.into_iter().map(Step::from).collect(),
        rules: quote::all(contract, facts.chain(rulings).chain(inform)),
    })
}

fn system(contract: &Contract, rules: &VersionRules, line: &SystemLine<'_>) -> Trace {
    let (support, newest) = (line.support, rules.newest_systems);
    Trace {
        title: Title::System { system: line.system.clone(), version: line.version.clone() },
        answer: Answer::System(support),
        steps: vec![VersionStep::Supported { support, newest }.into()],
        rules: quote::all(contract, [&rules.cites.systems, &rules.cites.monitored]),
    }
}
