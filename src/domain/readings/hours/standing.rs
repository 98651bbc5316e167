//! The hours of every tenant whose contract includes some.

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::{HoursReading, HoursState, Terms};
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::base::zone;
use crate::domain::contract::{Contract, HoursRules};
use crate::domain::facts::hours::{Booking, HoursChange, Ledger};
use crate::domain::facts::tenant::{Holding, Tenant};
use crate::domain::readings::availability::Unmeasured;
use crate::domain::readings::desk::Desk;

/// A tenant whose contract includes hours.
#[derive(Clone, Debug)]
pub struct HoursLine<'a> {
    pub id: &'a Id,
    pub tenant: &'a Tenant,
    pub holding: &'a Holding,
    pub contract: &'a Contract,
    pub rules: &'a HoursRules,
    pub ledger: &'a Ledger,
    /// Where its days begin.
    zone: Tz,
    /// The present period.
    pub reading: Result<HoursReading, Unmeasured>,
}

/// The contract of a tenant that includes hours, with the holding.
pub fn contract<'a>(
    desk: &'a Desk,
    tenant: &'a Tenant,
    now: Instant,
) -> Option<(&'a Holding, &'a Contract, &'a HoursRules)> {
    desk.held(tenant, now, |contract| contract.hours.as_ref())
}

/// Every tenant with hours: the worst first, at the end those that cannot be measured.
pub fn lines(desk: &Desk, now: Instant) -> Vec<HoursLine<'_>> {
    let tenants = desk.world().tenants.rows();
    let mut lines: Vec<HoursLine<'_>> =
        tenants.filter_map(|(id, tenant)| line(desk, id, tenant, now)).collect();
    let key = |line: &HoursLine<'_>| match &line.reading {
        Ok(reading) => (0, reading.state, reading.budget.map_or(0, |budget| -budget.percent)),
        Err(_) => (1, HoursState::Ok, 0),
    };
    lines.sort_by(|a, b| (key(a), a.id).cmp(&(key(b), b.id)));
    lines
}

/// One tenant; `None` when it is not known or holds no contract with hours.
pub fn of<'a>(desk: &'a Desk, tenant: &str, now: Instant) -> Option<HoursLine<'a>> {
    let (id, tenant) = desk.world().tenants.row(tenant)?;
    line(desk, id, tenant, now)
}

fn line<'a>(desk: &'a Desk, id: &'a Id, tenant: &'a Tenant, now: Instant) -> Option<HoursLine<'a>> {
    let (holding, contract, rules) = self::contract(desk, tenant, now)?;
    let ledger = tenant.hours(&holding.pack);
    let reading = read((desk, now), tenant, holding, contract, ledger)?;
    Some(HoursLine { id, tenant, holding, contract, rules, ledger, zone: desk.world().zone, reading })
}

/// `None` for a contract without hours.
fn read(
    (desk, now): (&Desk, Instant),
    tenant: &Tenant,
    holding: &Holding,
    contract: &Contract,
    ledger: &Ledger,
) -> Option<Result<HoursReading, Unmeasured>> {
    let rules = contract.hours.as_ref()?;
    let first = tenant.first_day(&holding.pack);
    let terms = Terms::of(rules, contract.settings.introduction_hours, holding, ledger)
        .map(|terms| terms.renewed(first, ledger));
    Some(terms.and_then(|terms| {
        let reading = HoursReading::of(&terms, rules, ledger, desk.world().zone, now);
        reading.ok_or(Unmeasured::NotYet(terms.begins))
    }))
}

impl<'a> HoursLine<'a> {
    /// The present period as it would be with one more change.
    pub fn with(&self, desk: &Desk, change: &HoursChange, now: Instant) -> Option<HoursReading> {
        let mut ledger = self.ledger.clone();
        ledger.apply(change, &Text::default());
        read((desk, now), self.tenant, self.holding, self.contract, &ledger)?.ok()
    }

    /// What is booked in the present period up to `now`, oldest first.
    pub fn booked(&self, now: Instant) -> &'a [Booking] {
        match &self.reading {
            Ok(reading) => self.ledger.between(reading.from, reading.to.min(now + 1)),
            Err(_) => &[],
        }
    }

    /// The day of an instant, where the desk is.
    pub fn day(&self, at: Instant) -> NaiveDate {
        zone::day(self.zone, at)
    }

    /// Whether work was done in a service that was not agreed on its day (F274).
    pub fn is_outside(&self, booking: &Booking) -> bool {
        self.ledger.is_outside(&booking.category, self.day(booking.at), self.rules)
    }

    /// The introduction takes longer than is typical or was agreed (F208, A59).
    pub fn late(&self) -> bool {
        let reading = self.reading.as_ref().ok();
        reading.and_then(|reading| reading.introduction).is_some_and(|introduction| introduction.late)
    }
}
