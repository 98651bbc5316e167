//! What may be cancelled in a calendar year, and what was (F127 to F130, A45 to A48).
//!
//! The baseline is the count at the end of its day. Cancelled is what was cancelled on the days of
//! the calendar year, those before the baseline among them: that warns earlier.

use chrono::{Datelike, NaiveDate};

use super::{Cents, History, Terms};
use crate::domain::contract::{CancelCeiling, CancelCount, LateBaseline, PenaltyOn};
use crate::domain::instant::Instant;
use crate::domain::zone;

/// How a tenant's licences stand at one instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    pub year: i32,
    /// Active licences.
    pub count: u32,
    /// Monthly fee of one.
    pub price: Option<Cents>,
    /// Cancelled in the calendar year, by day; gross.
    pub cancellations: Vec<Cancelled>,
    /// `None` in a year without a baseline.
    pub ceiling: Option<Ceiling>,
}

/// What was cancelled on one day, at the fee of that day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cancelled {
    pub day: NaiveDate,
    pub count: u32,
    pub price: Option<Cents>,
}

/// The measuring point of the year (F130).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Baseline {
    pub day: NaiveDate,
    pub count: u32,
    pub ground: Ground,
}

/// Why it is that day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The first working day of the calendar year.
    FirstWorkday,
    /// The contract began later: its own first working day (A48).
    ContractBegan,
    /// The desk did not know the count then: the first that it knows.
    FirstKnown,
    /// The day lies ahead: the count there is now.
    Ahead,
}

/// What may be cancelled, and what of it is used up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ceiling {
    pub baseline: Baseline,
    /// Licences that may be cancelled in the year.
    pub allowance: u32,
    /// Licences by which the count lies below the baseline; below zero when it has grown.
    pub net: i64,
    /// Cancelled licences that count (A46).
    pub counted: u32,
    pub left: u32,
    /// Licences cancelled too many (F129).
    pub excess: u32,
    /// The same as monthly fees, where they are known (F128).
    pub amount: Option<Amount>,
    /// An estimate, billing decides (A47).
    pub penalty: Option<Cents>,
    /// Percent of what may be cancelled, 999 at most.
    pub used_percent: u32,
    pub state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    pub allowance: Cents,
    pub cancelled: Cents,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    Free,
    /// The contract's warning share is used up.
    Near,
    Over,
}

impl State {
    pub fn word(self) -> &'static str {
        match self {
            State::Free => "ok",
            State::Near => "near",
            State::Over => "over",
        }
    }
}

impl Ground {
    /// Anything but the contract's plain rule is shown with a `*`.
    pub fn is_marked(self) -> bool {
        self != Ground::FirstWorkday
    }

    pub fn words(self) -> &'static str {
        match self {
            Ground::FirstWorkday => "first working day of the year",
            Ground::ContractBegan => "first working day of the contract",
            Ground::FirstKnown => "first count that is known",
            Ground::Ahead => "count now, the first working day is still ahead",
        }
    }
}

impl Reading {
    /// `None` while the number is not known, or the contract has not begun.
    pub fn of(history: &History, terms: &Terms<'_>, now: Instant) -> Option<Self> {
        let count = history.at(now)?;
        let today = zone::day(terms.zone, now);
        if terms.begins.is_some_and(|begins| begins > today) {
            return None;
        }
        let cancellations = cancellations(history, terms, now);
        let baseline = baseline(history, terms, now);
        let ceiling =
            baseline.map(|baseline| Ceiling::of(baseline, history, terms, count, &cancellations, now));
        Some(Self { year: today.year(), count, price: history.price(now), cancellations, ceiling })
    }

    /// Licences cancelled in the calendar year.
    pub fn gross(&self) -> u32 {
        self.cancellations.iter().fold(0, |sum, day| sum.saturating_add(day.count))
    }
}

/// By day, oldest first.
fn cancellations(history: &History, terms: &Terms<'_>, now: Instant) -> Vec<Cancelled> {
    let today = zone::day(terms.zone, now);
    let known = history.entries().iter().filter(|entry| entry.at <= now);
    let mut days: Vec<NaiveDate> = known.map(|entry| zone::day(terms.zone, entry.at)).collect();
    days.dedup();
    let counted = |day: &NaiveDate| day.year() == today.year() && terms.begins.is_none_or(|b| *day >= b);
    let on = |day: NaiveDate| {
        let (from, to) = (zone::midnight(terms.zone, day), terms.end_of(day).min(now + 1));
        Cancelled { day, count: history.cancelled(from, to), price: history.price(to - 1_i64) }
    };
    days.into_iter().filter(counted).map(on).filter(|cancelled| cancelled.count > 0).collect()
}

fn baseline(history: &History, terms: &Terms<'_>, now: Instant) -> Option<Baseline> {
    let today = zone::day(terms.zone, now);
    let first = terms.first_workday(NaiveDate::from_ymd_opt(today.year(), 1, 1)?)?;
    let (day, ground) = match terms.begins.filter(|begins| *begins > first) {
        None => (first, Ground::FirstWorkday),
        Some(_) if terms.contract.settings.late_baseline == LateBaseline::None => return None,
        Some(begins) => (terms.first_workday(begins)?, Ground::ContractBegan),
    };
    if today < day {
        return Some(Baseline { day, count: history.at(now)?, ground: Ground::Ahead });
    }
    if let Some(count) = terms.closing(history, day, now) {
        return Some(Baseline { day, count, ground });
    }
    let day = zone::day(terms.zone, history.first()?.0);
    Some(Baseline { day, count: terms.closing(history, day, now)?, ground: Ground::FirstKnown })
}

impl Ceiling {
    fn of(
        baseline: Baseline,
        history: &History,
        terms: &Terms<'_>,
        count: u32,
        cancellations: &[Cancelled],
        now: Instant,
    ) -> Self {
        let (rules, settings) = (terms.rules, &terms.contract.settings);
        let net = i64::from(baseline.count) - i64::from(count);
        let gross = cancellations.iter().fold(0_u32, |sum, day| sum.saturating_add(day.count));
        let counted = match settings.cancel_count {
            CancelCount::Gross => gross,
            CancelCount::Net => u32::try_from(net.max(0)).unwrap_or(u32::MAX),
        };
        let allowance = u64::from(baseline.count) * u64::from(rules.cancel_percent) / 100;
        let allowance = u32::try_from(allowance).unwrap_or(u32::MAX);
        let excess = counted.saturating_sub(allowance);
        let newest_first = settings.penalty_on == PenaltyOn::LastCancelled;
        let at_baseline = history.price((terms.end_of(baseline.day) - 1_i64).min(now));
        let amount = at_baseline.and_then(|price| {
            let allowance = price.times(baseline.count).percent(rules.cancel_percent);
            Some(Amount { allowance, cancelled: fees(cancellations, counted, newest_first)? })
        });
        let by_count = percent(counted.into(), allowance.into());
        let by_amount = amount.map(|amount| percent(amount.cancelled.0, amount.allowance.0));
        let too_much = amount.is_some_and(|amount| amount.cancelled > amount.allowance);
        let (used_percent, over) = match settings.cancel_ceiling {
            CancelCeiling::Either => (by_count.max(by_amount.unwrap_or(0)), excess > 0 || too_much),
            CancelCeiling::Amount if amount.is_some() => (by_amount.unwrap_or(0), too_much),
            CancelCeiling::Count | CancelCeiling::Amount => (by_count, excess > 0),
        };
        let state = match used_percent >= rules.warn_percent {
            _ if over => State::Over,
            true => State::Near,
            false => State::Free,
        };
        let fee = fees(cancellations, excess, newest_first);
        Self {
            baseline,
            allowance,
            net,
            counted,
            left: allowance.saturating_sub(counted),
            excess,
            amount,
            penalty: fee.filter(|_| at_baseline.is_some()).map(|fee| fee.times(rules.penalty_months)),
            used_percent,
            state,
        }
    }
}

/// Monthly fees of so many of the cancelled licences; `None` when a fee is not known.
fn fees(cancellations: &[Cancelled], wanted: u32, newest_first: bool) -> Option<Cents> {
    let mut left = wanted;
    let mut fee = |day: &Cancelled| {
        let taken = day.count.min(left);
        left -= taken;
        if taken == 0 { Some(Cents(0)) } else { day.price.map(|price| price.times(taken)) }
    };
    if newest_first {
        cancellations.iter().rev().map(&mut fee).sum()
    } else {
        cancellations.iter().map(&mut fee).sum()
    }
}

fn percent(part: u64, whole: u64) -> u32 {
    const MOST: u64 = 999;
    let percent = part.saturating_mul(100).checked_div(whole).unwrap_or(part.min(1) * MOST);
    u32::try_from(percent.min(MOST)).unwrap_or(999)
}
