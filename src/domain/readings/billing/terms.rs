//! What a tenant's licences are billed by.

use chrono::{Days, NaiveDate};
use chrono_tz::Tz;

use crate::domain::base::instant::Instant;
use crate::domain::base::zone;
use crate::domain::contract::{BillingRules, Contract};
use crate::domain::facts::count::History;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::desk::Desk;

/// What a tenant's licences are billed by.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    pub contract: &'a Contract,
    pub rules: &'a BillingRules,
    /// First day of the contract, where it is written down.
    pub begins: Option<NaiveDate>,
    /// Zone of the days: that of the contract's office hours.
    pub zone: Tz,
}

impl<'a> Terms<'a> {
    /// By the contract that the tenant holds, or, when it has licences without naming a contract, by
    /// the first that bills licences.
    pub fn of(desk: &'a Desk, tenant: &Tenant, at: Instant) -> Option<Self> {
        let definition = &tenant.definition;
        let bills = |id: &str, begins| {
            let contract = &**desk.contracts().valid_at(id, at)?;
            let zone = contract.office.zone().unwrap_or(desk.world().zone);
            Some(Self { contract, rules: contract.billing.as_ref()?, begins, zone })
        };
        let mut held = definition.contracts.iter();
        let held = held.find_map(|holding| bills(holding.pack.as_str(), tenant.first_day(&holding.pack)));
        let unnamed = definition.contracts.is_empty() && !tenant.counts.is_empty();
        let ids = desk.contracts().ids();
        held.or_else(|| ids.into_iter().filter(|_| unnamed).find_map(|id| bills(id, None)))
    }

    /// The number of the tenant's licences over time.
    pub fn history<'t>(&self, tenant: &'t Tenant) -> Option<&'t History> {
        tenant.counts.get(&*self.rules.licence)
    }

    /// Licences at the end of a day, or now when it is not over; none before the contract began.
    pub(super) fn closing(&self, history: &History, day: NaiveDate, now: Instant) -> Option<u32> {
        if self.begins.is_some_and(|begins| day < begins) {
            return Some(0);
        }
        history.until(self.end_of(day).min(now + 1))
    }

    /// What so many licences cost at the fee of a day, in cents; `None` where it is not known. None
    /// cost nothing, whatever the fee.
    pub(super) fn fee(&self, history: &History, day: NaiveDate, now: Instant, count: u32) -> Option<u64> {
        let price = || history.price((self.end_of(day) - 1_i64).min(now));
        if count == 0 { Some(0) } else { price().map(|price| price.times(count).0) }
    }

    pub(super) fn end_of(&self, day: NaiveDate) -> Instant {
        let next = day.checked_add_days(Days::new(1));
        next.map_or(Instant::MAX, |next| zone::midnight(self.zone, next))
    }

    /// The first day from `day` on with an open second.
    pub(super) fn first_workday(&self, day: NaiveDate) -> Option<NaiveDate> {
        day.iter_days().take(400).find(|day| self.contract.office.open_on(*day) > 0)
    }
}
