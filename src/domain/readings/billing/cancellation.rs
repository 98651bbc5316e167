//! What follows from cancelling licences, before it is done.

use chrono::{Datelike, NaiveDate};

use super::{BillingReading, Fee, Month, Terms, Whose, group_of};
use crate::domain::base::cents::Cents;
use crate::domain::base::instant::Instant;
use crate::domain::base::zone;
use crate::domain::facts::count::{CountChange, Entry, History};
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::refusal::{OfBilled, Refusal, Thing};
use crate::domain::readings::storage::Pool;

/// Cancelling is never blocked for good (F127); it may cost a penalty, and it shrinks the storage (A43).
#[derive(Clone, Debug)]
pub struct Cancellation<'a> {
    pub terms: Terms<'a>,
    /// Whose licences the ceiling is on.
    pub whose: Whose<'a>,
    pub count: u32,
    /// The tenant's figures under the ceiling that it falls under.
    pub before: BillingReading,
    pub after: BillingReading,
    /// The pool before and after, where the contract reserves storage.
    pub pool: Option<(Pool, Pool)>,
    /// The highest of the pool's warning thresholds that is reached afterwards.
    pub warning: Option<u16>,
    /// What the month costs before and after, if nothing else changes (F125).
    pub month: Option<(Cents, Cents)>,
}

impl<'a> Cancellation<'a> {
    /// As if `count` licences were cancelled from `at` on, seen from `now`: what was recorded since
    /// still holds, so a late cancellation counts on top of it.
    ///
    /// # Errors
    /// There is nothing to cancel, or not so many.
    pub fn what_if(
        desk: &'a Desk,
        tenant: &str,
        count: u32,
        at: Instant,
        now: Instant,
    ) -> Result<Self, Refusal> {
        let row = desk
            .world()
            .tenants
            .by_id(tenant)
            .ok_or_else(|| Refusal::none_of(Thing::Tenant, tenant, desk.world().tenants.ids()))?;
        let terms = terms(desk, tenant, row, at)?;
        let history = terms.history(row);
        let unknown = || Refusal::of(OfBilled::CountUnknown(row.definition.id.clone()));
        let had = history.filter(|history| BillingReading::of(history, &terms, at).is_some());
        let had = had.and_then(|history| history.at(at)).ok_or_else(unknown)?;
        if count == 0 {
            return Err(Refusal::of(OfBilled::NothingCancelled));
        }
        let entry = Entry { at, change: CountChange::cancelled(count) };
        let most = history.map_or(0, |history| history.most(at));
        if count > most {
            let tenant = row.definition.id.clone();
            return Err(Refusal::of(OfBilled::TooFew { tenant, had, count, most }));
        }
        let mut smaller = row.clone();
        smaller.count(&terms.rules.licence, entry);
        let shrunk = terms.history(&smaller).ok_or_else(unknown)?;
        let rules = desk.storage_contract(row, at).and_then(|contract| contract.storage.as_ref());
        let pool = rules.map(|rules| (Pool::of(row, rules, at), Pool::of(&smaller, rules, at)));
        let warning = rules.zip(pool).and_then(|(rules, (_, after))| after.warning(rules));
        let read = |seen: Instant| Self::read(desk, tenant, shrunk, seen);
        let then = read(at).ok_or_else(unknown)?;
        let later = read(seen(&terms, at, now)).filter(|later| later.too_many() > then.too_many());
        Ok(Self { terms, count, pool, warning, ..later.unwrap_or(then) })
    }

    /// The figures as they are seen from one moment.
    fn read(desk: &'a Desk, tenant: &str, shrunk: &History, seen: Instant) -> Option<Self> {
        let group = group_of(desk, tenant, seen)?;
        let line = group.shares.iter().find(|share| share.id.as_str() == tenant)?;
        let before = line.reading.clone();
        let after = group.with(line.id, shrunk, seen)?;
        let whose = if group.reading.ceiling.is_some() { group.whose } else { Whose::Tenant(line.id) };
        let first = zone::day(line.terms.zone, seen);
        let month = |history: &History| {
            let month = Month::of(history, &line.terms, first, seen)?;
            month.fee_whole.map(Fee::cents)
        };
        let month = month(line.history).zip(month(shrunk));
        Some(Self { terms: line.terms, whose, count: 0, before, after, pool: None, warning: None, month })
    }

    /// Licences that this cancellation makes too many.
    pub fn too_many(&self) -> u32 {
        let excess = |reading: &BillingReading| reading.ceiling.map_or(0, |ceiling| ceiling.excess);
        excess(&self.after).saturating_sub(excess(&self.before))
    }

    /// Refuses what costs a penalty (F129).
    ///
    /// # Errors
    /// Some of them are too many: what that costs, and how many would not be.
    pub fn within(&self) -> Result<(), Refusal> {
        let (more, ceiling) = (self.too_many(), self.after.ceiling);
        let Some(ceiling) = ceiling.filter(|_| more > 0) else { return Ok(()) };
        let penalty = OfBilled::Penalty {
            excess: ceiling.excess,
            whose: self.whose.entity(),
            year: self.after.year,
            cost: ceiling.penalty.ok_or(self.terms.rules.penalty_months),
            fine: self.count.saturating_sub(more),
        };
        Err(Refusal::against(self.terms.contract, &self.terms.rules.cites.penalty, penalty))
    }
}

/// The moment at which the year of `at` is read: now, or the end of a year that is over.
fn seen(terms: &Terms<'_>, at: Instant, now: Instant) -> Instant {
    let next = NaiveDate::from_ymd_opt(zone::day(terms.zone, at).year() + 1, 1, 1);
    next.map_or(now, |next| (zone::midnight(terms.zone, next) - 1_i64).min(now)).max(at)
}

/// What licences of a tenant are billed by.
///
/// # Errors
/// It holds no contract that bills licences.
pub(in crate::domain) fn terms<'a>(
    desk: &'a Desk,
    id: &str,
    tenant: &Tenant,
    at: Instant,
) -> Result<Terms<'a>, Refusal> {
    Terms::of(desk, tenant, at).ok_or_else(|| Refusal::of(OfBilled::NotBilled(id.into())))
}
