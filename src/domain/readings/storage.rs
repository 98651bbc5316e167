//! Pooled storage of a tenant: reserved, used, and how long it lasts (F075 to F079).

use super::desk::Desk;
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::contract::{Fill, RuleId, StorageRules};
use crate::domain::facts::server::Server;
use crate::domain::facts::tenant::{Sample, Tenant};

/// A tenant's pool at one instant, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pool {
    /// Licences that reserve storage.
    pub licences: u32,
    /// Licences × 1 GB and what was bought (A42).
    pub quota: u64,
    /// `None` until something was measured.
    pub used: Option<u64>,
    pub measured: Option<Instant>,
    /// The measurement itself, with its parts.
    pub last: Option<Sample>,
    pub growth: Growth,
}

/// How the use develops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Growth {
    /// Too few samples to say anything.
    Accumulating,
    /// Not growing.
    Steady,
    /// Bytes a day, and whole days until the quota is full.
    Growing { per_day: u64, runway_days: u64 },
}

/// Samples that a trend rests on at least, and the days they must span.
const FEWEST_SAMPLES: usize = 4;
const SHORTEST_SPAN: i64 = 3 * 86_400;
/// Days the trend looks back from the newest sample.
const TREND_DAYS: i64 = 14;

impl Pool {
    pub fn of(tenant: &Tenant, rules: &StorageRules, now: Instant) -> Self {
        Self::of_licences(tenant, rules, tenant.licences(&rules.licence, now), now)
    }

    /// The pool as it would be with so many licences (A43: fewer of them shrink it).
    pub fn of_licences(tenant: &Tenant, rules: &StorageRules, licences: u32, now: Instant) -> Self {
        let quota = quota(tenant, rules, licences, now);
        let known: Vec<Sample> = tenant.usage.iter().copied().filter(|s| s.at <= now).collect();
        let last = known.last().copied();
        let (used, measured) = (last.map(|s| s.bytes), last.map(|s| s.at));
        Self { licences, quota, used, measured, last, growth: growth(&known, quota) }
    }

    /// Used by quota, cut to whole percent; `None` without a measurement, or without a quota.
    pub fn percent(&self) -> Option<u64> {
        let percent = u128::from(self.used?) * 100 / u128::from(Some(self.quota).filter(|q| *q > 0)?);
        u64::try_from(percent).ok()
    }

    pub fn runway_days(&self) -> Option<u64> {
        match self.growth {
            Growth::Growing { runway_days, .. } => Some(runway_days),
            Growth::Accumulating | Growth::Steady => None,
        }
    }

    /// Nothing is left: how long it lasts is not the question any more.
    pub fn is_full(&self) -> bool {
        self.quota > 0 && self.used.is_some_and(|used| used >= self.quota)
    }

    /// How full it is; free without a measurement.
    pub fn fill(&self, rules: &StorageRules) -> Fill {
        self.percent().map_or(Fill::Free, |percent| rules.fill(percent))
    }

    /// The highest of the warning thresholds that is reached (A43).
    pub fn warning(&self, rules: &StorageRules) -> Option<u16> {
        rules.reached(self.percent()?)
    }
}

/// What so many licences and what was bought reserve, in bytes (A42).
pub fn quota(tenant: &Tenant, rules: &StorageRules, licences: u32, now: Instant) -> u64 {
    u64::from(licences) * rules.bytes_per_licence + tenant.bought_gb(now) * rules.gb
}

/// Least squares over the last samples: one odd day must not turn the trend.
fn growth(samples: &[Sample], quota: u64) -> Growth {
    let Some(newest) = samples.last() else { return Growth::Accumulating };
    let recent = samples.partition_point(|s| newest.at - s.at > TREND_DAYS * 86_400);
    let samples = &samples[recent..];
    let Some(oldest) = samples.first() else { return Growth::Accumulating };
    if samples.len() < FEWEST_SAMPLES || newest.at - oldest.at < SHORTEST_SPAN {
        return Growth::Accumulating;
    }
    // Exact in integers: seconds below 2^21, bytes below 2^63, at most 60 samples.
    let n = samples.len() as i128;
    let points = || samples.iter().map(|s| (i128::from(s.at - oldest.at), i128::from(s.bytes)));
    let (sum_x, sum_y) = points().fold((0, 0), |(a, b), (x, y)| (a + x, b + y));
    let (sum_xx, sum_xy) = points().fold((0, 0), |(a, b), (x, y)| (a + x * x, b + x * y));
    let (rise, run) = (n * sum_xy - sum_x * sum_y, n * sum_xx - sum_x * sum_x);
    let per_day = if run > 0 { rise * 86_400 / run } else { 0 };
    match u64::try_from(per_day) {
        Ok(per_day) if per_day > 0 => {
            Growth::Growing { per_day, runway_days: quota.saturating_sub(newest.bytes) / per_day }
        }
        _ => Growth::Steady,
    }
}

/// A tenant with its pool.
#[derive(Clone, Copy, Debug)]
pub struct Pooled<'a> {
    pub id: &'a Id,
    pub tenant: &'a Tenant,
    pub rules: &'a StorageRules,
    pub pool: Pool,
}

/// Every pool of the desk: the fullest first, then the one that fills up soonest.
pub fn pools(desk: &Desk, now: Instant) -> Vec<Pooled<'_>> {
    let rows = desk.world().tenants.rows();
    let mut pools: Vec<Pooled<'_>> = rows
        .filter_map(|(id, tenant)| {
            let rules = desk.storage_contract(tenant, now)?.storage.as_ref()?;
            Some(Pooled { id, tenant, rules, pool: Pool::of(tenant, rules, now) })
        })
        .collect();
    let fullness = |p: &Pooled<'_>| std::cmp::Reverse(p.pool.percent());
    let runway = |p: &Pooled<'_>| p.pool.runway_days().unwrap_or(u64::MAX);
    pools.sort_by(|a, b| (fullness(a), runway(a), a.id).cmp(&(fullness(b), runway(b), b.id)));
    pools
}

/// What the pools on one server reserve of what it has (F077), in bytes.
#[derive(Clone, Copy, Debug)]
pub struct Load<'a> {
    pub id: &'a Id,
    pub server: &'a Server,
    /// Tenants with a pool on it.
    pub tenants: usize,
    /// Quotas of their pools together.
    pub reserved: u64,
    /// What was measured in those pools together; `None` where nothing was.
    pub used: Option<u64>,
    pub capacity: Option<u64>,
    /// The highest of the warning thresholds that the reserved part reaches.
    pub warning: Option<u16>,
    /// How full it is by them.
    pub fill: Fill,
    /// Why there is to be room.
    pub rule: Option<&'a RuleId>,
}

impl Load<'_> {
    /// Reserved by capacity, cut to whole percent; `None` where the capacity is not known.
    pub fn percent(&self) -> Option<u64> {
        let capacity = u128::from(self.capacity.filter(|capacity| *capacity > 0)?);
        u64::try_from(u128::from(self.reserved) * 100 / capacity).ok()
    }
}

/// Every server of the desk: the one that has promised most of what it has first, those of unknown
/// capacity last.
pub fn loads(desk: &Desk, now: Instant) -> Vec<Load<'_>> {
    loads_of(desk, &pools(desk, now), now)
}

/// The same, where the pools of the desk are known already.
pub fn loads_of<'a>(desk: &'a Desk, pools: &[Pooled<'a>], now: Instant) -> Vec<Load<'a>> {
    let servers = desk.world().servers.rows();
    let mut own: Vec<Vec<&Pooled<'a>>> = vec![Vec::new(); servers.len()];
    for pooled in pools {
        if let Some(on_it) = pooled.tenant.server.and_then(|server| own.get_mut(server.index())) {
            on_it.push(pooled);
        }
    }
    let rows = servers.zip(own);
    let mut loads: Vec<Load<'_>> =
        rows.map(|((id, server), own)| load(desk, id, server, &own, now)).collect();
    loads.sort_by(|a, b| b.percent().cmp(&a.percent()).then_with(|| a.id.cmp(b.id)));
    loads
}

/// One server among them.
pub fn load_of<'a>(desk: &'a Desk, server: &'a Server, now: Instant) -> Load<'a> {
    let id = &server.definition.id;
    let pools = pools(desk, now);
    let row = desk.world().servers.find(id.as_str());
    let own: Vec<&Pooled<'_>> = pools.iter().filter(|pooled| pooled.tenant.server == row).collect();
    load(desk, id, server, &own, now)
}

fn load<'a>(desk: &'a Desk, id: &'a Id, server: &'a Server, own: &[&Pooled<'a>], now: Instant) -> Load<'a> {
    let contracts = desk.contracts();
    let any = || contracts.ids().into_iter().find_map(|id| contracts.valid_at(id, now)?.storage.as_ref());
    let rules = own.first().map(|pooled| pooled.rules).or_else(any);
    let gb = |gb: u32| u64::from(gb) * rules.map_or(1_000_000_000, |rules| rules.gb);
    let measured = own.iter().filter_map(|pooled| pooled.pool.used).reduce(u64::saturating_add);
    let mut load = Load {
        id,
        server,
        tenants: own.len(),
        reserved: own.iter().fold(0, |sum, pooled| sum.saturating_add(pooled.pool.quota)),
        used: measured,
        capacity: server.definition.storage_gb.map(gb),
        warning: None,
        fill: Fill::Free,
        rule: rules.map(|rules| &rules.cites.capacity),
    };
    load.warning = rules.zip(load.percent()).and_then(|(rules, percent)| rules.reached(percent));
    load.fill = rules.zip(load.percent()).map_or(Fill::Free, |(rules, percent)| rules.fill(percent));
    load
}
