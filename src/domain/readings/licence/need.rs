//! Need and possession per product, and the licences that others presuppose.

use std::fmt;

use super::Assigned;
use super::warn::warnings;
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::contract::{Contract, LicenceRules, Need, Per, Product};
use crate::domain::facts::licence::{Configured, Licensing};
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::finding::Finding;

/// One product of one tenant.
#[derive(Clone, Debug)]
pub struct LicenceLine<'a> {
    pub tenant: &'a Id,
    pub contract: &'a Contract,
    pub product: &'a Product,
    pub need: u32,
    pub have: u32,
    /// Of them seats of their own, which do not come with another product (F173, A51); `None` for a
    /// product whose licences are no seats. Only these may be added up.
    pub seats: Option<u32>,
    /// Users with too few licences, in the order of the scheme: column `*` (F151).
    pub without: Vec<&'a Text>,
    pub missing: Vec<Missing>,
    /// More would be better: recommended number (F167).
    pub advice: Option<u32>,
    pub capacity: Option<Capacity<'a>>,
    /// What else is not as the contract wants it (F154, F163, F170, F174).
    pub warnings: Vec<Finding>,
    pub state: LicenceState,
}

/// What all licences of the tenant open of the kind that this product opens: `30 data sources` with
/// the 10 of a server and twice 10 more (F165, F168, F169).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Capacity<'a> {
    pub total: u64,
    pub of: &'a str,
}

impl fmt::Display for Capacity<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.total, self.of)
    }
}

/// A licence that is presupposed and not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// One of these would do.
    pub any_of: Vec<Box<str>>,
    pub at_least: u32,
    /// Users that it is missing for; none when the system lacks it.
    pub users: u32,
}

/// The worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LicenceState {
    /// Fewer licences than are needed (F148).
    Under,
    /// Enough of its own, but something it presupposes is missing, or not as it should be.
    Prerequisite,
    Enough,
}

impl LicenceState {
    pub fn word(self) -> &'static str {
        match self {
            LicenceState::Under => "under",
            LicenceState::Prerequisite => "prereq",
            LicenceState::Enough => "ok",
        }
    }
}

impl LicenceLine<'_> {
    /// Below zero when licences are lacking.
    pub fn diff(&self) -> i64 {
        i64::from(self.have) - i64::from(self.need)
    }
}

/// The contract of a tenant that knows products.
pub fn contract<'a>(
    desk: &'a Desk,
    tenant: &Tenant,
    now: Instant,
) -> Option<(&'a Contract, &'a LicenceRules)> {
    let (_, contract, rules) = desk.held(tenant, now, |contract| contract.licences.as_ref())?;
    Some((contract, rules))
}

/// Every product of every tenant that has some: the worst first, then as the contract lists them.
pub fn lines(desk: &Desk, now: Instant) -> Vec<LicenceLine<'_>> {
    let tenants = desk.world().tenants.rows();
    let mut lines: Vec<LicenceLine<'_>> =
        tenants.flat_map(|(id, tenant)| of_tenant(desk, id, tenant, now)).collect();
    lines.sort_by(|a, b| (a.state, a.diff(), a.tenant).cmp(&(b.state, b.diff(), b.tenant)));
    lines
}

/// Seats of a tenant's system: 100 OFFICE and 50 OFFICE PLUS are 150, never 200 (F173, A51).
pub fn seats(licensing: &Licensing, rules: &LicenceRules) -> u32 {
    let seats = rules.products.iter().filter(|product| rules.is_seat(product));
    seats.fold(0, |sum, product| sum.saturating_add(licensing.bought(&product.key)))
}

/// The products of one tenant, as the contract lists them.
pub fn of_tenant<'a>(desk: &'a Desk, id: &'a Id, tenant: &'a Tenant, now: Instant) -> Vec<LicenceLine<'a>> {
    let Some((contract, rules)) = self::contract(desk, tenant, now) else { return Vec::new() };
    let licensing = &tenant.licensing;
    let known = rules.products.iter().map(|product| line(id, contract, rules, licensing, product));
    known.filter(|line| line.need > 0 || line.have > 0 || !line.warnings.is_empty()).collect()
}

fn line<'a>(
    tenant: &'a Id,
    contract: &'a Contract,
    rules: &'a LicenceRules,
    licensing: &'a Licensing,
    product: &'a Product,
) -> LicenceLine<'a> {
    let (need, have, without) = match product.per {
        Per::User => {
            let assigned = Assigned::of(licensing, rules, product);
            // What was once configured by number, before the product was known to be a user's.
            let counted = licensing.system(&product.key);
            (assigned.need().max(counted), assigned.have, assigned.without)
        }
        Per::System => (system_need(licensing, rules, product), licensing.bought(&product.key), Vec::new()),
    };
    let missing: Vec<Missing> = if need == 0 {
        Vec::new()
    } else {
        product.needs.iter().filter_map(|need| missing(licensing, rules, product, need)).collect()
    };
    let warnings = warnings(licensing, rules, product);
    let state = match (have < need, missing.is_empty() && warnings.is_empty()) {
        (true, _) => LicenceState::Under,
        (false, false) => LicenceState::Prerequisite,
        (false, true) => LicenceState::Enough,
    };
    let advice = advice(licensing, rules, product, need).filter(|advice| *advice > have);
    let capacity = capacity(licensing, rules, product);
    let seats = rules.is_seat(product).then(|| licensing.bought(&product.key));
    LicenceLine {
        tenant,
        contract,
        product,
        need,
        have,
        seats,
        without,
        missing,
        advice,
        capacity,
        warnings,
        state,
    }
}

fn capacity<'a>(
    licensing: &Licensing,
    rules: &'a LicenceRules,
    product: &'a Product,
) -> Option<Capacity<'a>> {
    let of = &*product.opens.as_ref()?.of;
    let opening = rules.products.iter().filter_map(|other| {
        let opens = other.opens.as_ref().filter(|opens| &*opens.of == of)?;
        Some(u64::from(opens.each) * u64::from(licensing.bought(&other.key)))
    });
    Some(Capacity { total: opening.sum(), of })
}

/// Whether anybody, or the system, is configured for a product.
fn is_used(licensing: &Licensing, product: &Product) -> bool {
    licensing.system(&product.key) > 0 || licensing.users_of(&product.key).next().is_some()
}

/// What was configured, or what others presuppose: the largest of the minimums, not their sum (A50).
fn system_need(licensing: &Licensing, rules: &LicenceRules, product: &Product) -> u32 {
    let others = rules.products.iter().filter(|other| other.key != product.key);
    let presupposed = others.filter(|other| is_used(licensing, other)).flat_map(|other| {
        let needs = other.needs.iter().filter(|need| need.any_of == [product.key.clone()]);
        needs.filter(move |need| applies(licensing, other, need)).map(|need| need.at_least)
    });
    presupposed.chain([licensing.system(&product.key)]).max().unwrap_or(0)
}

/// A condition on how a function is used holds as soon as one user has it so (A53).
fn applies(licensing: &Licensing, product: &Product, need: &Need) -> bool {
    need.when.is_none() || licensing.users_of(&product.key).any(|(_, own)| uses(own, need))
}

fn uses(configured: &Configured, need: &Need) -> bool {
    need.when.is_none_or(|when| configured.uses.contains(&when))
}

fn missing(licensing: &Licensing, rules: &LicenceRules, product: &Product, need: &Need) -> Option<Missing> {
    let lack = |users: usize| Missing {
        any_of: need.any_of.clone(),
        at_least: need.at_least,
        users: u32::try_from(users).unwrap_or(u32::MAX),
    };
    let wanted: Vec<&Product> = need.any_of.iter().filter_map(|key| rules.product(key)).collect();
    if wanted.iter().any(|other| other.per == Per::System) {
        let enough = wanted.iter().any(|other| licensing.bought(&other.key) >= need.at_least);
        return (!enough && applies(licensing, product, need)).then(|| lack(0));
    }
    // What a product brings with it is never missing for who holds it (A51).
    if product.includes.as_ref().is_some_and(|included| need.any_of.contains(included)) {
        return None;
    }
    let assigned: Vec<Assigned<'_>> =
        wanted.iter().map(|other| Assigned::of(licensing, rules, other)).collect();
    let users = licensing.users_of(&product.key).filter(|(_, own)| uses(own, need));
    let lacking = users.filter(|(user, _)| !assigned.iter().any(|a| a.holders.contains(user))).count();
    (lacking > 0).then(|| lack(lacking))
}

/// The recommended number of channels: one for so many users, at least what is needed (A50).
fn advice(licensing: &Licensing, rules: &LicenceRules, product: &Product, need: u32) -> Option<u32> {
    let each = product.users_each.filter(|_| need > 0)?;
    let users = u32::try_from(licensing.users.len()).unwrap_or(u32::MAX);
    let served = rules.products.iter().any(|other| {
        is_used(licensing, other) && other.needs.iter().any(|need| need.any_of.contains(&product.key))
    });
    served.then(|| users.div_ceil(each).max(need))
}
