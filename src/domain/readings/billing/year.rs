//! What was cancelled in a calendar year, and the day it is measured from (F127 to F130, A45 to A48).
//!
//! The baseline is the count at the end of its day. Cancelled is what was cancelled on the days of
//! the calendar year, those before the baseline among them: that warns earlier. Several tenants are
//! read as one, because the ceiling is on all licences that their reseller is charged for.

use chrono::{Datelike, NaiveDate};

use super::ceiling::{Baseline, Cancelled, Ceiling, Ground};
use super::terms::Terms;
use crate::domain::base::cents::Cents;
use crate::domain::base::instant::Instant;
use crate::domain::base::zone;
use crate::domain::contract::LateBaseline;
use crate::domain::facts::count::History;

/// One of those who are read as one: a tenant's licences, and what they are billed by.
#[derive(Clone, Copy, Debug)]
pub struct Member<'a> {
    pub terms: Terms<'a>,
    pub history: &'a History,
}

/// How licences stand at one instant: those of a tenant, or of all tenants of a reseller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BillingReading {
    pub year: i32,
    /// Active licences.
    pub count: u32,
    /// Monthly fee of one; `None` where it is not known, or not the same for all.
    pub price: Option<Cents>,
    /// Cancelled in the calendar year, oldest first; gross.
    pub cancellations: Vec<Cancelled>,
    /// `None` in a year without a baseline.
    pub ceiling: Option<Ceiling>,
}

impl Member<'_> {
    /// It by itself, without a ceiling; `None` before its contract began, and while the count is not
    /// known.
    pub(super) fn alone(&self, now: Instant) -> Option<BillingReading> {
        let (today, count) = (zone::day(self.terms.zone, now), self.history.at(now)?);
        if self.terms.begins.is_some_and(|begins| begins > today) {
            return None;
        }
        let (price, cancellations) = (self.history.price(now), cancellations(self, now));
        Some(BillingReading { year: today.year(), count, price, cancellations, ceiling: None })
    }
}

impl BillingReading {
    /// One tenant by itself; `None` before its contract began, and while the count is not known.
    pub fn of(history: &History, terms: &Terms<'_>, now: Instant) -> Option<Self> {
        Self::together(&[Member { terms: *terms, history }], now)
    }

    /// Several tenants as one; `None` when nothing of any of them is known.
    pub fn together(members: &[Member<'_>], now: Instant) -> Option<Self> {
        let parts: Vec<_> = members.iter().filter_map(|m| Some((*m, m.alone(now)?))).collect();
        Self::joined(&parts, now)
    }

    /// The same from how each of them stands.
    pub(super) fn joined(parts: &[(Member<'_>, BillingReading)], now: Instant) -> Option<Self> {
        let members: Vec<Member<'_>> = parts.iter().map(|(member, _)| *member).collect();
        let (terms, readings) = (joint(&members)?, || parts.iter().map(|(_, reading)| reading));
        let count = readings().fold(0, |sum: u32, reading| sum.saturating_add(reading.count));
        let mut cancellations: Vec<Cancelled> = readings().flat_map(|r| r.cancellations.clone()).collect();
        cancellations.sort_by_key(|cancelled| (cancelled.day, cancelled.last));
        let dearest = readings().filter_map(|reading| reading.price).max();
        let ceiling = baseline(&members, &terms, now)
            .map(|baseline| Ceiling::of(baseline, &terms, count, dearest, &cancellations));
        let first = readings().next().and_then(|reading| reading.price);
        let price = first.filter(|_| readings().all(|reading| reading.price == first));
        let year = zone::day(terms.zone, now).year();
        Some(Self { year, count, price, cancellations, ceiling })
    }

    /// Licences cancelled in the calendar year.
    pub fn gross(&self) -> u32 {
        self.cancellations.iter().fold(0, |sum, day| sum.saturating_add(day.count))
    }
}

/// The terms of all together: they began with the first of them.
fn joint<'a>(members: &[Member<'a>]) -> Option<Terms<'a>> {
    let first = members.first()?.terms;
    let always = members.iter().any(|member| member.terms.begins.is_none());
    let begins = members.iter().filter_map(|member| member.terms.begins).min();
    Some(Terms { begins: begins.filter(|_| !always), ..first })
}

/// By day, oldest first.
fn cancellations(member: &Member<'_>, now: Instant) -> Vec<Cancelled> {
    let Member { terms, history } = member;
    let today = zone::day(terms.zone, now);
    let known = || history.entries().iter().filter(|entry| entry.at <= now);
    let mut days: Vec<NaiveDate> = known().map(|entry| zone::day(terms.zone, entry.at)).collect();
    days.dedup();
    let counted = |day: &NaiveDate| day.year() == today.year() && terms.begins.is_none_or(|b| *day >= b);
    let on = |day: NaiveDate| {
        let (from, to) = (zone::midnight(terms.zone, day), terms.end_of(day).min(now + 1));
        let last = known().rev().map(|entry| entry.at).find(|at| *at < to).unwrap_or(from);
        Cancelled { day, last, count: history.cancelled(from, to), price: history.price(to - 1_i64) }
    };
    days.into_iter().filter(counted).map(on).filter(|cancelled| cancelled.count > 0).collect()
}

/// The one day that all are measured from, and what they had on it together.
fn baseline(members: &[Member<'_>], terms: &Terms<'_>, now: Instant) -> Option<Baseline> {
    let today = zone::day(terms.zone, now);
    let first = terms.first_workday(NaiveDate::from_ymd_opt(today.year(), 1, 1)?)?;
    let (day, ground) = match terms.begins.filter(|begins| *begins > first) {
        None => (first, Ground::FirstWorkday),
        Some(_) if terms.contract.settings.late_baseline == LateBaseline::None => return None,
        Some(begins) => (terms.first_workday(begins)?, Ground::ContractBegan),
    };
    if today < day {
        let measured = |member: &Member<'_>| (member.history.at(now).unwrap_or(0), now);
        return Some(Baseline { ground: Ground::Ahead, ..total(day, ground, members, measured) });
    }
    let known = |member: &Member<'_>| member.terms.closing(member.history, day, now);
    // Of whom the desk did not know it then, the first count that it knows stands in: as it was told,
    // since what is cancelled on that day would move what it is measured by.
    let stand_in = |member: &Member<'_>| {
        let (at, _) = member.history.first()?;
        Some(zone::day(member.terms.zone, at))
    };
    let measured = |member: &Member<'_>| match known(member) {
        Some(count) => (count, (member.terms.end_of(day) - 1_i64).min(now)),
        None => member.history.first().map_or((0, now), |(at, count)| (count, at)),
    };
    let ground =
        if members.iter().all(|member| known(member).is_some()) { ground } else { Ground::FirstKnown };
    let none_known = members.iter().all(|member| known(member).is_none());
    let earliest = members.iter().filter_map(stand_in).min().filter(|_| none_known);
    Some(total(earliest.unwrap_or(day), ground, members, measured))
}

/// What all have together, each at its own instant of the measuring point.
fn total(
    day: NaiveDate,
    ground: Ground,
    members: &[Member<'_>],
    measured: impl Fn(&Member<'_>) -> (u32, Instant),
) -> Baseline {
    let counts = members.iter().map(|member| measured(member).0);
    let amount = |member: &Member<'_>| match measured(member) {
        (0, _) => Some(Cents(0)),
        (count, at) => member.history.price(at).map(|price| price.times(count)),
    };
    let unpriced = members.iter().all(|member| member.history.price(measured(member).1).is_none());
    Baseline {
        day,
        ground,
        count: counts.fold(0, u32::saturating_add),
        amount: members.iter().map(amount).sum::<Option<Cents>>().filter(|_| !unpriced),
    }
}
