//! Backups of a server, or of a tenant's own system: age, limits, place, tests.

use super::{Scene, Trace, quote};
use crate::domain::backup;
use crate::domain::instant::Instant;
use crate::domain::server::Server;
use crate::domain::span;
use crate::domain::tenant::Tenant;

pub(super) fn traces(scene: Scene<'_>, server: &Server) -> Vec<Trace> {
    backup::of_server(scene.desk, server, scene.now).map_or_else(Vec::new, |line| of(scene, &line))
}

pub(super) fn of_tenant(scene: Scene<'_>, tenant: &Tenant) -> Vec<Trace> {
    backup::of_tenant(scene.desk, tenant, scene.now).map_or_else(Vec::new, |line| of(scene, &line))
}

fn of(scene: Scene<'_>, line: &backup::Line<'_>) -> Vec<Trace> {
    let (backups, rules) = (line.backups, line.rules);
    let Some(since) = backups.since else { return Vec::new() };
    let last = |name: &str, at: Option<Instant>, limit: Option<i64>| {
        let limit = span::short(limit?);
        Some(match at {
            Some(at) => format!("last {name} {}, wanted every {limit}", scene.wall(at)),
            None => {
                format!(
                    "no {name} is recorded; wanted within {limit} of the first run, {}",
                    scene.wall(since)
                )
            }
        })
    };
    let good = backups.good.as_ref();
    let steps = [
        good.map(|run| format!("last good one {}", scene.wall(run.at))),
        line.age.map(|age| format!("now - last good one = {}, counted as it passes", span::clock_face(age))),
        Some(format!(
            "late above {} + {} = {}, critical above {}",
            span::short(rules.every),
            span::short(rules.grace),
            span::clock_face(rules.in_time()),
            span::clock_face(rules.critical)
        )),
        Some("each run overwrites the one before: nothing older can be restored".to_owned()),
        good.and_then(|run| run.site.as_ref()).map(|site| format!("stored in {site}")),
        last("test of restoring", backups.tested.as_ref().map(|test| test.at), rules.restore_test),
        last("cold backup", backups.cold.as_ref().map(|cold| cold.at), rules.cold),
    ];
    let findings = line.findings.iter().map(|finding| finding.words().to_owned());
    let cites = &rules.cites;
    let first = [Some(&cites.daily), cites.provider.as_ref(), cites.kept.as_ref(), cites.promised.as_ref()];
    let then = [&cites.border, &cites.restore_test, &cites.cold].map(Option::as_ref);
    vec![Trace {
        title: "backup".to_owned(),
        answer: line.state().word().to_owned(),
        steps: steps.into_iter().flatten().chain(findings).collect(),
        rules: quote::all(line.contract, first.into_iter().chain(then)),
    }]
}
