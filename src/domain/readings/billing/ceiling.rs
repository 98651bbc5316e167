//! What of the licences may be cancelled in a year, and what of that is used up (F128, F129, A45 to A47).

use chrono::NaiveDate;

use super::terms::Terms;
use crate::domain::base::cents::Cents;
use crate::domain::base::instant::Instant;
use crate::domain::contract::{CancelCeiling, CancelCount, PenaltyOn};

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
    /// Licences that may still be cancelled whichever they are: by their number, and by the dearest
    /// fee among them.
    pub left: u32,
    /// Licences cancelled too many (F129): those beyond the number, or beyond the amount, whichever
    /// are more.
    pub excess: u32,
    /// The same as monthly fees, where they are known (F128).
    pub amount: Option<Amount>,
    /// An estimate, billing decides (A47).
    pub penalty: Option<Cents>,
    /// Percent of what may be cancelled, 999 at most.
    pub used_percent: u32,
    pub state: CeilingState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    pub allowance: Cents,
    pub cancelled: Cents,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CeilingState {
    Free,
    /// The contract's warning share is used up.
    Near,
    Over,
}

impl CeilingState {
    pub fn word(self) -> &'static str {
        match self {
            CeilingState::Free => "ok",
            CeilingState::Near => "near",
            CeilingState::Over => "over",
        }
    }
}

impl Ceiling {
    /// `dearest` is the highest monthly fee among those that are left.
    pub(super) fn of(
        baseline: Baseline,
        terms: &Terms<'_>,
        count: u32,
        dearest: Option<Cents>,
        cancellations: &[Cancelled],
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
        let newest_first = settings.penalty_on == PenaltyOn::LastCancelled;
        let amount = baseline.amount.and_then(|whole| {
            let allowance = whole.percent(rules.cancel_percent);
            Some(Amount { allowance, cancelled: fees(cancellations, counted, newest_first)? })
        });
        let (by_count, by_amount) = match settings.cancel_ceiling {
            CancelCeiling::Either => (true, amount),
            CancelCeiling::Count => (true, None),
            CancelCeiling::Amount => (amount.is_none(), amount),
        };
        let too_many = [
            counted.saturating_sub(allowance) * u32::from(by_count),
            by_amount.map_or(0, |amount| beyond(cancellations, amount, counted, newest_first)),
        ];
        let left = [
            by_count.then(|| allowance.saturating_sub(counted)),
            by_amount.zip(dearest).and_then(|(amount, fee)| amount.left_at(fee)),
        ];
        let used = [
            by_count.then(|| percent(counted.into(), allowance.into())),
            by_amount.map(|amount| percent(amount.cancelled.0, amount.allowance.0)),
        ];
        let used_percent = used.into_iter().flatten().max().unwrap_or(0);
        let excess = too_many.into_iter().max().unwrap_or(0);
        let state = match used_percent >= rules.warn_percent {
            _ if excess > 0 => CeilingState::Over,
            true => CeilingState::Near,
            false => CeilingState::Free,
        };
        let fee = fees(cancellations, excess, newest_first);
        Self {
            baseline,
            allowance,
            net,
            counted,
            left: left.into_iter().flatten().min().unwrap_or(0),
            excess,
            amount,
            penalty: fee
                .filter(|_| excess > 0 || amount.is_some())
                .map(|fee| fee.times(rules.penalty_months)),
            used_percent,
            state,
        }
    }
}

impl Amount {
    /// Licences at such a fee that what is left pays for; `None` for those that cost nothing.
    fn left_at(&self, fee: Cents) -> Option<u32> {
        let left = self.allowance.0.saturating_sub(self.cancelled.0);
        left.checked_div(fee.0).map(|left| u32::try_from(left).unwrap_or(u32::MAX))
    }
}

/// The fewest of the `counted` licences, in the order in which they count as too many, without which
/// the amount would be kept.
fn beyond(cancellations: &[Cancelled], amount: Amount, counted: u32, newest_first: bool) -> u32 {
    let mut over = amount.cancelled.0.saturating_sub(amount.allowance.0);
    let (mut left, mut licences) = (counted, 0_u32);
    for day in ordered(cancellations, newest_first) {
        let Some(Cents(fee @ 1..)) = day.price else {
            left = left.saturating_sub(day.count);
            continue;
        };
        let needed = u32::try_from(over.div_ceil(fee)).unwrap_or(u32::MAX);
        let taken = day.count.min(left).min(needed);
        (left, licences) = (left - taken.min(left), licences.saturating_add(taken));
        over = over.saturating_sub(fee.saturating_mul(taken.into()));
        if over == 0 || left == 0 {
            break;
        }
    }
    licences
}

/// Monthly fees of so many of the cancelled licences; `None` when a fee is not known.
fn fees(cancellations: &[Cancelled], wanted: u32, newest_first: bool) -> Option<Cents> {
    let mut left = wanted;
    let fee = |day: &Cancelled| {
        let taken = day.count.min(left);
        left -= taken;
        if taken == 0 { Some(Cents(0)) } else { day.price.map(|price| price.times(taken)) }
    };
    ordered(cancellations, newest_first).map(fee).sum()
}

/// In the order in which they count as too many (A47).
fn ordered(cancellations: &[Cancelled], newest_first: bool) -> impl Iterator<Item = &Cancelled> {
    let last = cancellations.len().saturating_sub(1);
    (0..cancellations.len()).map(move |index| &cancellations[if newest_first { last - index } else { index }])
}

fn percent(part: u64, whole: u64) -> u32 {
    const MOST: u64 = 999;
    let percent = part.saturating_mul(100).checked_div(whole).unwrap_or(part.min(1) * MOST);
    u32::try_from(percent.min(MOST)).unwrap_or(999)
}

/// What one tenant cancelled on one day, at the fee of that day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cancelled {
    pub day: NaiveDate,
    /// The last word about it on that day, by which those of a reseller are ordered.
    pub last: Instant,
    pub count: u32,
    pub price: Option<Cents>,
}

/// The measuring point of the year (F130).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Baseline {
    pub day: NaiveDate,
    pub count: u32,
    /// The monthly fees of that many licences; `None` where a fee is not known.
    pub amount: Option<Cents>,
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

impl Ground {
    /// Anything but the contract's plain rule is shown with a `*`.
    pub fn is_marked(self) -> bool {
        self != Ground::FirstWorkday
    }
}
