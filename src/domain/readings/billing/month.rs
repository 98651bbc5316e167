//! The average that a month is billed by (F126).
//!
//! Licences are cancelled by the day (F127), so the day is the unit: a local day counts with the
//! licences at its end, today with those there are now. Days on which the desk did not know the
//! number are left out; days before the contract began count as none.

use std::fmt;

use chrono::{Datelike, Months, NaiveDate};

use super::fee::Fee;
use super::terms::Terms;
use crate::domain::base::instant::Instant;
use crate::domain::base::zone;
use crate::domain::facts::count::History;

/// One month of a tenant's licences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    pub first: NaiveDate,
    /// Of the days up to now.
    pub so_far: Average,
    /// Of the whole month, if nothing changes any more.
    pub whole: Average,
    /// What the average up to now costs (F125); `None` where a fee is not known.
    pub fee_so_far: Option<Fee>,
    /// What that of the whole month costs.
    pub fee_whole: Option<Fee>,
}

/// A mean of licences over days, exact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Average {
    pub licence_days: u64,
    pub days: u32,
}

impl Month {
    /// The month that begins on `first`; `None` when it lies ahead.
    pub fn of(history: &History, terms: &Terms<'_>, first: NaiveDate, now: Instant) -> Option<Self> {
        let first = first.with_day(1)?;
        let next = first.checked_add_months(Months::new(1))?;
        let today = zone::day(terms.zone, now);
        if first > today {
            return None;
        }
        let (mut so_far, mut whole) = (Average::default(), Average::default());
        let (mut paid_so_far, mut paid_whole) = (Some(0_u64), Some(0_u64));
        for day in first.iter_days().take_while(|day| *day < next) {
            let Some(count) = terms.closing(history, day, now) else { continue };
            let paid = terms.fee(history, day, now, count);
            let add = |sum: Option<u64>| Some(sum?.saturating_add(paid?));
            whole.add(count);
            paid_whole = add(paid_whole);
            if day <= today {
                so_far.add(count);
                paid_so_far = add(paid_so_far);
            }
        }
        let fee = |cents: Option<u64>, of: &Average| {
            cents.filter(|_| of.days > 0).map(|cents| Fee::of(cents, of.days))
        };
        Some(Self {
            first,
            so_far,
            whole,
            fee_so_far: fee(paid_so_far, &so_far),
            fee_whole: fee(paid_whole, &whole),
        })
    }
}

impl Average {
    fn add(&mut self, count: u32) {
        self.licence_days += u64::from(count);
        self.days += 1;
    }

    /// `None` without a day.
    pub fn hundredths(self) -> Option<u64> {
        self.scaled(100)
    }

    fn scaled(self, scale: u64) -> Option<u64> {
        let days = u64::from(self.days);
        (days > 0).then(|| (self.licence_days * scale + days / 2) / days)
    }
}

/// `118.40`, with a precision to so many decimals; `?` without a day.
impl fmt::Display for Average {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let decimals = f.precision().unwrap_or(2).min(4);
        let scale = 10_u64.pow(u32::try_from(decimals).unwrap_or(4));
        match self.scaled(scale) {
            None => f.write_str("?"),
            Some(value) if decimals == 0 => write!(f, "{value}"),
            Some(value) => write!(f, "{}.{:0decimals$}", value / scale, value % scale),
        }
    }
}
