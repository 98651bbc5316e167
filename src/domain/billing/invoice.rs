//! What a month costs: the average number of licences, at their fees (F125, F126).
//!
//! Each day counts at the fee of that day. An invoice is worked out exactly and rounded once, to the
//! nearest cent; so are the shares of the tenants, which may differ from it by a cent together.

use chrono::NaiveDate;

use super::{Cents, Group, Line, Month};
use crate::domain::instant::Instant;

/// An exact amount, in parts of a cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fee {
    /// Cents times days.
    cent_days: u128,
    days: u128,
}

/// What one month costs those who are charged together.
#[derive(Clone, Debug)]
pub struct Invoice {
    /// The month of each share, in their order; `None` where nothing of it is known.
    pub months: Vec<Option<Month>>,
    /// All of them, on the average up to now; `None` where a fee is not known.
    pub so_far: Option<Cents>,
    /// The same if nothing changes any more.
    pub whole: Option<Cents>,
    /// Licences on average, in hundredths.
    pub average: u64,
}

impl Fee {
    pub(super) fn of(cent_days: u64, days: u32) -> Self {
        Self { cent_days: cent_days.into(), days: u128::from(days.max(1)) }
    }

    /// Rounded to the nearest cent, half up.
    pub fn cents(self) -> Cents {
        Cents(u64::try_from((self.cent_days + self.days / 2) / self.days).unwrap_or(u64::MAX))
    }

    fn plus(self, other: Self) -> Self {
        let days = self.days / divisor(self.days, other.days) * other.days;
        let cent_days = self.cent_days * (days / self.days) + other.cent_days * (days / other.days);
        Self { cent_days, days }
    }
}

/// The greatest common divisor.
fn divisor(a: u128, b: u128) -> u128 {
    if b == 0 { a.max(1) } else { divisor(b, a % b) }
}

impl Invoice {
    /// The month that `first` lies in, as it stands at `now`.
    pub fn of(group: &Group<'_>, first: NaiveDate, now: Instant) -> Self {
        let month = |share: &Line<'_>| Month::of(share.history, &share.terms, first, now);
        let months: Vec<Option<Month>> = group.shares.iter().map(month).collect();
        let known = || months.iter().flatten();
        let sum = |fee: fn(&Month) -> Option<Fee>| {
            known().map(fee).reduce(|sum, fee| Some(sum?.plus(fee?))).flatten().map(Fee::cents)
        };
        Self {
            so_far: sum(|month| month.fee_so_far),
            whole: sum(|month| month.fee_whole),
            average: known().filter_map(|month| month.so_far.hundredths()).sum(),
            months,
        }
    }
}
