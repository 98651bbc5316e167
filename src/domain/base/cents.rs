//! Amounts of money.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::decimal::{self, Unread};
use super::text::Text;

/// An amount in hundredths of the price list's currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cents(pub u64);

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAPrice {
    NoPrice(String),
    TwoReadings(String, Unread),
}

impl Cents {
    /// More than any licence costs a month; keeps the arithmetic far from its limits.
    pub const MOST: Cents = Cents(1_000_000 * 100);

    pub fn times(self, count: u32) -> Self {
        Self(self.0.saturating_mul(u64::from(count)))
    }

    /// So many percent, cut to whole cents.
    pub fn percent(self, percent: u32) -> Self {
        let part = u128::from(self.0) * u128::from(percent) / 100;
        Self(u64::try_from(part).unwrap_or(u64::MAX))
    }
}

impl std::iter::Sum for Cents {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        Self(amounts.fold(0, |sum, amount| sum.saturating_add(amount.0)))
    }
}

impl FromStr for Cents {
    type Err = NotAPrice;
    fn from_str(text: &str) -> Result<Self, NotAPrice> {
        let shown = || Text::line(text).chars().take(40).collect();
        let number = decimal::read(text).map_err(|e| match e {
            Unread::NoNumber => NotAPrice::NoPrice(shown()),
            two => NotAPrice::TwoReadings(shown(), two),
        })?;
        let amount = number.scaled(2).map(Cents).filter(|amount| *amount <= Self::MOST);
        amount.ok_or_else(|| NotAPrice::NoPrice(shown()))
    }
}

/// `3.50`
impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_and_shown() {
        for (text, cents, shown) in [("3.50", 350, "3.50"), ("4", 400, "4.00"), ("0.05", 5, "0.05")] {
            assert_eq!(text.parse(), Ok(Cents(cents)), "{text}");
            assert_eq!(Cents(cents).to_string(), shown);
        }
        for (text, cents) in [("3.5", 350), ("3,50", 350), ("1.000,50", 100_050), ("1'000", 100_000)] {
            assert_eq!(text.parse(), Ok(Cents(cents)), "{text}");
        }
        for text in ["", "-1", "1.", "0.005", "1.005", "1.000", "1000000.01"] {
            assert!(text.parse::<Cents>().is_err(), "{text}");
        }
        assert_eq!(Cents(33).percent(15), Cents(4));
    }
}
