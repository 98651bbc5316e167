//! How full the pools were, and how much downtime was left.

use super::Days;
use crate::domain::base::instant::Instant;
use crate::domain::base::table::{Id, Ref};
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::availability::{self, AvailabilityReading};
use crate::domain::readings::desk::Desk;
use crate::domain::readings::storage;

/// Pools at the end of a day, by what was measured last before it; in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    pub used: u64,
    /// What those pools reserve.
    pub quota: u64,
    /// Pools of which something was measured.
    pub pools: usize,
}

/// Downtime that the contract year allows; in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// Below zero when the target is missed.
    pub left: i64,
    pub of: i64,
}

/// The pool of a tenant, or all pools together.
pub(super) fn stored(
    desk: &Desk,
    tenant: Option<Ref<Tenant>>,
    days: &Days,
    now: Instant,
) -> Vec<Option<Stored>> {
    let tenants: Vec<&Tenant> = match tenant {
        Some(tenant) => desk.world().tenants.get(tenant).into_iter().collect(),
        None => desk.world().tenants.rows().map(|(_, tenant)| tenant).collect(),
    };
    let measured: Vec<&Tenant> = tenants.into_iter().filter(|tenant| !tenant.usage.is_empty()).collect();
    let at = |end: Instant| {
        let pool = |tenant: &&Tenant| {
            let sample = tenant.usage.iter().rfind(|sample| sample.at < end)?;
            let at = end - 1_i64;
            let rules = desk.storage_contract(tenant, at)?.storage.as_ref()?;
            Some((sample.bytes, storage::quota(tenant, rules, tenant.licences(&rules.licence, at), at)))
        };
        measured.iter().filter_map(pool).fold(None, |sum: Option<Stored>, (used, quota)| {
            let sum = sum.unwrap_or_default();
            Some(Stored {
                used: sum.used.saturating_add(used),
                quota: sum.quota.saturating_add(quota),
                pools: sum.pools + 1,
            })
        })
    };
    days.ends(now).into_iter().map(at).collect()
}

/// The downtime that was left to a tenant, or to the one of all that has the least left now. Each day is
/// told of the contract year that it lies in, by what is known now.
pub(super) fn budgets(
    desk: &Desk,
    tenant: Option<Ref<Tenant>>,
    days: &Days,
    now: Instant,
) -> (Option<Id>, Vec<Option<Budget>>) {
    let ends = days.ends(now);
    let last = ends.last().map_or(now, |end| *end - 1_i64);
    let line = match tenant {
        Some(tenant) => availability::of_year(desk, desk.world().tenants.id(tenant), now, last),
        None => {
            let lines = availability::lines_of_year(desk, now, last);
            lines.into_iter().find(|line| line.reading.is_ok())
        }
    };
    let Some(line) = line else { return (None, vec![None; days.len()]) };
    let Ok(reading) = line.reading else { return (None, vec![None; days.len()]) };
    // A stretch of days reaches back into one year at most.
    let before = ends.first().map(|end| *end - 1_i64).filter(|first| *first < reading.year.from);
    let before = before.and_then(|first| availability::of_year(desk, line.id.as_str(), now, first));
    let before = before.and_then(|line| line.reading.ok());
    let budget = |end: Instant| {
        let own = [Some(&reading), before.as_ref()].into_iter().flatten();
        own.filter_map(|reading| budget(reading, end)).next()
    };
    (Some(line.id.clone()), ends.into_iter().map(budget).collect())
}

/// As it stood a second before `end`, which is to lie in the year.
fn budget(reading: &AvailabilityReading, end: Instant) -> Option<Budget> {
    let year = reading.year;
    let down =
        (year.from < end && end <= year.to).then(|| reading.outages.within(year.from, end).seconds())?;
    Some(Budget { left: reading.budget - down, of: reading.budget })
}
