//! What a month costs: the average number of licences, at their fees (F125, F126).
//!
//! Each day counts at the fee of that day. An invoice is worked out exactly and rounded once, to the
//! nearest cent; so are the shares of the tenants, which may differ from it by a cent together.

use chrono::NaiveDate;

use super::fee::Fee;
use super::{BillingLine, Group, Month};
use crate::domain::base::cents::Cents;
use crate::domain::base::instant::Instant;

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

impl Invoice {
    /// The month that `first` lies in, as it stands at `now`.
    pub fn of(group: &Group<'_>, first: NaiveDate, now: Instant) -> Self {
        let month = |share: &BillingLine<'_>| Month::of(share.history, &share.terms, first, now);
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
