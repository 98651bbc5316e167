//! The arithmetic of an account, exact over any sequence of changes.

use std::collections::BTreeMap;

use super::CreditChange;
use crate::domain::base::instant::Instant;
use crate::domain::base::isc::Isc;
use crate::domain::base::text::Text;

/// What is rented of one licence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rent {
    pub count: u32,
    /// Price of one for an average month, a twelfth of the year (F192).
    pub monthly: Isc,
}

/// A balance with what it is used up by.
///
/// A month of the price list has `month` seconds, and a micro-iSC has as many units: then a
/// monthly price in micro-iSC is a whole number of units a second (A54).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meter {
    month: i64,
    units: i128,
    pub rented: BTreeMap<Text, Rent>,
    /// What was bought instead, which does not mix with it (F188).
    pub bought: BTreeMap<Text, u32>,
}

impl Meter {
    pub fn new(year_days: u32) -> Self {
        Self {
            month: i64::from(year_days) * 7_200,
            units: 0,
            rented: BTreeMap::new(),
            bought: BTreeMap::new(),
        }
    }

    /// Whether a change connects to the licence server, from when on new prices hold (F189, F204): loading
    /// does, and a change of what is rented before it.
    pub(super) fn is_contact(&self, change: &CreditChange) -> bool {
        match change {
            CreditChange::ToppedUp { .. } => true,
            CreditChange::Rented { licence, count, monthly } => match self.rented.get(licence) {
                Some(rent) => (rent.count, rent.monthly) != (*count, *monthly),
                None => *count > 0,
            },
            _ => false,
        }
    }

    /// Lets so many seconds pass. What is used up stops, and goes on with the next credits (F200).
    pub fn run(&mut self, seconds: i64) {
        self.units = (self.units - self.rate() * i128::from(seconds)).max(0);
    }

    pub fn take(&mut self, change: &CreditChange) {
        match change {
            CreditChange::ToppedUp { amount, .. } => self.units += self.units_of(*amount),
            CreditChange::BalanceRead { amount } => self.units = self.units_of(*amount),
            CreditChange::FirmwareKnown { .. } | CreditChange::Hosted { .. } => {}
            CreditChange::Bought { licence, count: 0 } => {
                self.bought.remove(licence);
            }
            CreditChange::Bought { licence, count } => {
                self.bought.insert(licence.clone(), *count);
            }
            CreditChange::Rented { licence, count: 0, .. } => {
                self.rented.remove(licence);
            }
            CreditChange::Rented { licence, count, monthly } => {
                self.rented.insert(licence.clone(), Rent { count: *count, monthly: *monthly });
            }
        }
    }

    /// Cut to whole micro-iSC.
    pub fn balance(&self) -> Isc {
        Isc(u64::try_from(self.units / i128::from(self.month)).unwrap_or(u64::MAX))
    }

    /// Exact: units of which [`units_of`](Self::units_of) one micro-iSC is made.
    pub fn units(&self) -> i128 {
        self.units
    }

    pub fn units_of(&self, amount: Isc) -> i128 {
        i128::from(amount.0) * i128::from(self.month)
    }

    /// All that is rented, for an average month (F198).
    pub fn monthly(&self) -> Isc {
        Isc(u64::try_from(self.rate()).unwrap_or(u64::MAX))
    }

    /// What a day of 86,400 seconds uses up, cut to whole micro-iSC.
    pub fn daily(&self) -> Isc {
        Isc(u64::try_from(self.rate() * 86_400 / i128::from(self.month)).unwrap_or(u64::MAX))
    }

    /// Whole seconds that are paid for; `None` when nothing is rented.
    pub fn runtime(&self) -> Option<i64> {
        let rate = self.rate();
        (rate > 0).then(|| i64::try_from(self.units / rate).unwrap_or(i64::MAX))
    }

    /// What so many seconds use up, rounded up to whole micro-iSC.
    pub fn needed(&self, seconds: i64) -> Isc {
        let units = self.rate() * i128::from(seconds);
        Isc(u64::try_from((units + i128::from(self.month) - 1) / i128::from(self.month)).unwrap_or(u64::MAX))
    }

    /// When it is used up, where it stands so at `at`; `None` when nothing is rented.
    pub fn dry_at(&self, at: Instant) -> Option<Instant> {
        Some(at + self.runtime()?)
    }

    /// Units a second.
    fn rate(&self) -> i128 {
        self.rented.values().map(|rent| i128::from(rent.monthly.0) * i128::from(rent.count)).sum()
    }
}
