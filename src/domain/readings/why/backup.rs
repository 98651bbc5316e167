//! Backups of a server, or of a tenant's own system: age, limits, place, tests.

use super::quote;
use super::scene::Scene;
use super::steps::{BackupStep, Made};
use super::trace::{Answer, Step, Title, Trace};
use crate::domain::base::instant::Instant;
use crate::domain::facts::server::Server;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::backup;

pub(super) fn traces(scene: Scene<'_>, server: &Server) -> Vec<Trace> {
    backup::of_server(scene.desk, server, scene.now).map_or_else(Vec::new, |line| of(&line))
}

pub(super) fn of_tenant(scene: Scene<'_>, tenant: &Tenant) -> Vec<Trace> {
    backup::of_tenant(scene.desk, tenant, scene.now).map_or_else(Vec::new, |line| of(&line))
}

fn of(line: &backup::BackupLine<'_>) -> Vec<Trace> {
    let (backups, rules) = (line.backups, line.rules);
    let Some(since) = backups.since else { return Vec::new() };
    let last = |made: Made, at: Option<Instant>, limit: Option<i64>| {
        Some(BackupStep::Last { made, at, limit: limit?, since })
    };
    let good = backups.good.as_ref();
    let (every, grace, critical) = (rules.every, rules.grace, rules.critical);
    let steps = [
        good.map(|run| BackupStep::LastGood(run.at)),
        line.age.map(BackupStep::Age),
        Some(BackupStep::Limits { every, grace, critical }),
        Some(BackupStep::Overwritten),
        good.and_then(|run| run.site.clone()).map(BackupStep::StoredIn),
        last(Made::RestoreTest, backups.tested.as_ref().map(|test| test.at), rules.restore_test),
        last(Made::Cold, backups.cold.as_ref().map(|cold| cold.at), rules.cold),
    ];
    let findings = line.findings.iter().map(|finding| BackupStep::Wrong(*finding));
    let cites = &rules.cites;
    let first = [Some(&cites.daily), cites.provider.as_ref(), cites.kept.as_ref(), cites.promised.as_ref()];
    let then = [&cites.border, &cites.restore_test, &cites.cold].map(Option::as_ref);
    vec![Trace {
        title: Title::Backup,
        answer: Answer::Backup(line.state()),
        steps: steps.into_iter().flatten().chain(findings).map(Step::from).collect(),
        rules: quote::all(line.contract, first.into_iter().chain(then)),
    }]
}
