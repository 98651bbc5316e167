//! A tenant's pool: quota, use, and how long it lasts.

use super::{Scene, Trace, quote};
use crate::domain::contract::{Contract, RuleId};
use crate::domain::storage::{Growth, Pool};
use crate::domain::tenant::Tenant;

pub(super) fn traces(scene: Scene<'_>, tenant: &Tenant) -> Vec<Trace> {
    let Some(contract) = scene.desk.storage_contract(tenant, scene.now) else { return Vec::new() };
    let Some(rules) = &contract.storage else { return Vec::new() };
    let (cites, gb) = (&rules.cites, &contract.settings.cites.gb);
    let pool = Pool::of(tenant, rules, scene.now);
    let bought = tenant.bought_gb(scene.now);
    let quota = Trace {
        title: "storage quota".to_owned(),
        answer: format!("{} bytes", pool.quota),
        steps: vec![
            format!("{} licences x {} bytes", pool.licences, rules.bytes_per_licence),
            format!("bought {bought} GB x {} bytes", rules.gb),
            format!(
                "{} x {} + {bought} x {} = {}",
                pool.licences, rules.bytes_per_licence, rules.gb, pool.quota
            ),
        ],
        rules: quote::all(
            contract,
            [Some(&cites.reserved), Some(&cites.pooled), gb.as_ref(), cites.counted.as_ref()],
        ),
    };
    let mut traces = vec![quota];
    if let (Some(used), Some(percent), Some(measured)) = (pool.used, pool.percent(), pool.measured) {
        traces.push(Trace {
            title: "storage used".to_owned(),
            answer: format!("{percent} %"),
            steps: vec![
                format!("measured {}: {used} bytes", scene.wall(measured)),
                format!("{used} x 100 / {} = {percent}, cut to whole percent", pool.quota),
            ],
            rules: quote::all(contract, [Some(&cites.reserved), cites.full.as_ref()]),
        });
        traces.push(runway(&pool, used, contract, cites.full.as_ref()));
    }
    traces
}

fn runway(pool: &Pool, used: u64, contract: &Contract, full: Option<&RuleId>) -> Trace {
    let (answer, steps) = match pool.growth {
        _ if pool.is_full() => {
            ("full".to_owned(), vec![format!("used {used} of {}: nothing is left", pool.quota)])
        }
        Growth::Accumulating => {
            ("unknown".to_owned(), vec!["fewer than four measurements over three days".to_owned()])
        }
        Growth::Steady => {
            ("does not grow".to_owned(), vec!["straight line through the last 14 days".to_owned()])
        }
        Growth::Growing { per_day, runway_days } => (
            format!("{runway_days} days"),
            vec![
                format!("straight line through the last 14 days: {per_day} bytes a day"),
                format!("({} - {used}) / {per_day} = {runway_days}, whole days", pool.quota),
            ],
        ),
    };
    Trace { title: "storage runway".to_owned(), answer, steps, rules: quote::all(contract, full) }
}
