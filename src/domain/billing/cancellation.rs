//! What follows from cancelling licences, before it is done.

use super::{CountChange, Entry, Reading, Terms};
use crate::domain::desk::Desk;
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;
use crate::domain::storage::Pool;
use crate::domain::tenant::Tenant;

/// Cancelling is never blocked (F127); it may cost a penalty, and it shrinks the storage (A43).
#[derive(Clone, Debug)]
pub struct Cancellation<'a> {
    pub terms: Terms<'a>,
    pub count: u32,
    pub before: Reading,
    pub after: Reading,
    /// The pool before and after, where the contract reserves storage.
    pub pool: Option<(Pool, Pool)>,
    /// The highest of the pool's warning thresholds that is reached afterwards.
    pub warning: Option<u16>,
}

impl<'a> Cancellation<'a> {
    /// As if `count` licences were cancelled at `now`.
    ///
    /// # Errors
    /// There is nothing to cancel, or not so many.
    pub fn what_if(desk: &'a Desk, tenant: &str, count: u32, now: Instant) -> Result<Self, Refusal> {
        let tenants = &desk.world().tenants;
        let row = tenants.by_id(tenant).ok_or_else(|| {
            Refusal::unknown(format!("there is no tenant {tenant}"), "see `pikett licence billing`")
        })?;
        let terms = terms(desk, tenant, row, now)?;
        let history = terms.history(row);
        let before = history.and_then(|history| Reading::of(history, &terms, now)).ok_or_else(|| {
            let what = format!("how many licences {tenant} had then is not known");
            Refusal::state(what, format!("record it first: pikett licence count {tenant} N"))
        })?;
        if count == 0 {
            return Err(Refusal::state("0 licences are nothing to cancel", "give a number, at least 1"));
        }
        if count > before.count {
            let what = format!("{tenant} has {} licences, fewer than {count}", before.count);
            return Err(Refusal::state(what, format!("cancel at most {}", before.count)));
        }
        let mut smaller = row.clone();
        let change = CountChange::Cancelled { count, reference: None };
        smaller.count(&terms.rules.licence, Entry { at: now, change });
        let after = terms.history(&smaller).and_then(|history| Reading::of(history, &terms, now));
        let rules = desk.storage_contract(row, now).and_then(|contract| contract.storage.as_ref());
        let pool = rules.map(|rules| (Pool::of(row, rules, now), Pool::of(&smaller, rules, now)));
        let warning = rules.zip(pool).and_then(|(rules, (_, after))| after.warning(rules));
        Ok(Self { terms, count, after: after.unwrap_or_else(|| before.clone()), before, pool, warning })
    }
}

/// What the licences of a tenant are billed by.
///
/// # Errors
/// It holds no contract that bills licences.
pub(in crate::domain) fn terms<'a>(
    desk: &'a Desk,
    id: &str,
    tenant: &Tenant,
    at: Instant,
) -> Result<Terms<'a>, Refusal> {
    Terms::of(desk, tenant, at).ok_or_else(|| {
        let what = format!("{id} holds no contract whose licences are billed");
        Refusal::state(what, "give it a contract that bills licences first")
    })
}
