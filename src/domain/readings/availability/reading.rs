//! How a contract year stands.

use chrono::{Datelike, NaiveDate};
use chrono_tz::Tz;

use crate::domain::base::instant::Instant;
use crate::domain::base::spans::Spans;
use crate::domain::base::table::Id;
use crate::domain::base::zone;
use crate::domain::contract::{AvailabilityRules, Contract, Ground, OutageReading};
use crate::domain::facts::tenant::Tenant;

/// A contract year, `[from, to)`, from midnight to midnight of the desk's zone (F032).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Year {
    pub from: Instant,
    pub to: Instant,
}

/// How a contract year stands. All lengths in seconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AvailabilityReading {
    pub year: Year,
    /// The whole year without its exclusions ("Arbeitsminuten", A28).
    pub countable: i64,
    /// Countable seconds up to now.
    pub so_far: i64,
    /// What is not counted, with its ground; overlaps are in both (A30).
    pub excluded: Vec<(Ground, Spans)>,
    /// Union of the above.
    pub excluded_seconds: i64,
    /// Outages by the reading of the contract, exclusions taken out.
    pub outages: Spans,
    pub down: i64,
    /// The same by the two other readings of A06, for comparison.
    pub others: [(OutageReading, i64); 2],
    /// Downtime that may still come this year; below zero when the target is missed.
    pub left: i64,
    /// Downtime that the whole year allows.
    pub budget: i64,
    pub state: AvailabilityState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AvailabilityState {
    Kept,
    /// Less than the contract's warning share of the budget is left.
    Low,
    Missed,
}

impl AvailabilityState {
    pub fn word(self) -> &'static str {
        match self {
            AvailabilityState::Kept => "ok",
            AvailabilityState::Low => "low",
            AvailabilityState::Missed => "missed",
        }
    }
}

/// Why there is nothing to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unmeasured {
    /// The begin of the contract is not written down.
    NoBegin,
    /// The contract begins on that day.
    NotYet(NaiveDate),
}

/// A tenant whose contract promises availability.
#[derive(Clone, Debug)]
pub struct AvailabilityLine<'a> {
    pub id: &'a Id,
    pub tenant: &'a Tenant,
    pub contract: &'a Contract,
    /// Outages since the contract began, of every contract year, exclusions taken out.
    pub counted: Spans,
    pub reading: Result<AvailabilityReading, Unmeasured>,
}

impl Year {
    /// The contract year in which `now` lies; the 29th of February falls on the 28th where there
    /// is none.
    pub fn of(begins: NaiveDate, zone: Tz, now: Instant) -> Option<Self> {
        let today = zone::day(zone, now);
        let nth = |year: i32| begins.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 2, 28));
        let this = nth(today.year())?;
        let (from, to) =
            if this <= today { (this, nth(today.year() + 1)?) } else { (nth(today.year() - 1)?, this) };
        let year = Self { from: zone::midnight(zone, from), to: zone::midnight(zone, to) };
        (from >= begins).then_some(year)
    }
}

impl AvailabilityReading {
    /// What part of the whole year is available if nothing more fails, in hundredths of a percent,
    /// cut off so that a target is never shown as kept when it is not (P-5).
    pub fn of_year(&self) -> i64 {
        hundredths(self.countable, self.down)
    }

    /// The same of the countable time up to now (A31).
    pub fn to_date(&self) -> i64 {
        hundredths(self.so_far, self.down)
    }

    /// From its parts, so that the arithmetic can be tested alone.
    pub fn of(rules: &AvailabilityRules, year: Year, now: Instant, parts: Parts) -> Self {
        let excluded = parts.everything_excluded().within(year.from, year.to);
        let counted = |outages: &Spans| outages.within(year.from, year.to.min(now)).without(&excluded);
        let outages = counted(&parts.outages);
        let down = outages.seconds();
        let others = parts.others.map(|(reading, outages)| (reading, counted(&outages).seconds()));
        let countable = (year.to - year.from) - excluded.seconds();
        let until = now.clamp(year.from, year.to);
        let so_far = (until - year.from) - excluded.within(year.from, until).seconds();
        // In thousandths of a second, so that half a second too much is too much.
        let budget = countable * i64::from(1_000 - rules.target_permille);
        let left = budget - down * 1_000;
        let state = if left < 0 {
            AvailabilityState::Missed
        } else if left * 100 < budget * i64::from(rules.warn_left_percent) {
            AvailabilityState::Low
        } else {
            AvailabilityState::Kept
        };
        Self {
            year,
            countable,
            so_far,
            excluded_seconds: excluded.seconds(),
            excluded: parts.excluded,
            outages,
            down,
            others,
            left: left.div_euclid(1_000),
            budget: budget / 1_000,
            state,
        }
    }
}

/// What a reading is made from.
#[derive(Clone, Debug, Default)]
pub struct Parts {
    pub excluded: Vec<(Ground, Spans)>,
    /// By the reading that the contract has.
    pub outages: Spans,
    /// By the two others.
    pub others: [(OutageReading, Spans); 2],
}

impl Parts {
    /// What is not counted, whatever the ground (A30).
    pub(super) fn everything_excluded(&self) -> Spans {
        Spans::of(self.excluded.iter().flat_map(|(_, spans)| spans.iter()))
    }

    /// Outages by the reading of the contract, exclusions taken out.
    pub(super) fn counted(&self) -> Spans {
        self.outages.without(&self.everything_excluded())
    }
}

pub(super) fn hundredths(countable: i64, down: i64) -> i64 {
    if countable <= 0 { 10_000 } else { ((countable - down).max(0) * 10_000) / countable }
}
