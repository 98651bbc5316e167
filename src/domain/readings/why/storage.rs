//! A tenant's pool: quota, use, and how long it lasts.

use super::quote;
use super::scene::Scene;
use super::steps::{Runway, StorageStep};
use super::trace::{Answer, Step, Title, Trace};
use crate::domain::contract::{Contract, RuleId};
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::storage::{Growth, Pool};

pub(super) fn traces(scene: Scene<'_>, tenant: &Tenant) -> Vec<Trace> {
    let Some(contract) = scene.desk.storage_contract(tenant, scene.now) else { return Vec::new() };
    let Some(rules) = &contract.storage else { return Vec::new() };
    let (cites, gb) = (&rules.cites, &contract.settings.cites.gb);
    let pool = Pool::of(tenant, rules, scene.now);
    let bought = tenant.bought_gb(scene.now);
    let Pool { licences, quota, .. } = pool;
    let (each, of_gb) = (rules.bytes_per_licence, rules.gb);
    let steps = [
        StorageStep::Reserved { licences, each },
        StorageStep::Bought { gb: bought, each: of_gb },
        StorageStep::Quota { licences, each, bought, gb: of_gb, quota },
    ];
    let mut traces = vec![Trace {
        title: Title::StorageQuota,
        answer: Answer::Bytes(quota),
        steps: steps.map(Step::from).into(),
        rules: quote::all(
            contract,
            [Some(&cites.reserved), Some(&cites.pooled), gb.as_ref(), cites.counted.as_ref()],
        ),
    }];
    if let (Some(used), Some(percent), Some(at)) = (pool.used, pool.percent(), pool.measured) {
        let steps = [StorageStep::Measured { at, used }, StorageStep::Used { used, quota, percent }];
        traces.push(Trace {
            title: Title::StorageUsed,
            answer: Answer::Percent(percent),
            steps: steps.map(Step::from).into(),
            rules: quote::all(contract, [Some(&cites.reserved), cites.full.as_ref()]),
        });
        traces.push(runway(&pool, used, contract, cites.full.as_ref()));
    }
    traces
}

fn runway(pool: &Pool, used: u64, contract: &Contract, full: Option<&RuleId>) -> Trace {
    let quota = pool.quota;
    let (answer, steps) = match pool.growth {
        _ if pool.is_full() => (Runway::Full, vec![StorageStep::Full { used, quota }]),
        Growth::Accumulating => (Runway::Unknown, vec![StorageStep::FewMeasured]),
        Growth::Steady => (Runway::Steady, vec![StorageStep::Trend { per_day: None }]),
        Growth::Growing { per_day, runway_days: days } => {
            let trend = StorageStep::Trend { per_day: Some(per_day) };
            (Runway::Days(days), vec![trend, StorageStep::Runway { quota, used, per_day, days }])
        }
    };
    Trace {
        title: Title::StorageRunway,
        answer: Answer::Runway(answer),
        steps: steps.into_iter().map(Step::from).collect(),
        rules: quote::all(contract, full),
    }
}
