//! Amounts of money.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An amount in hundredths of the price list's currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cents(pub u64);

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no price; write it like 3.50 or 4, with two decimals at most")]
pub struct NotAPrice(String);

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
        let wrong = || NotAPrice(text.chars().take(40).collect());
        let (whole, part) = text.trim().split_once('.').unwrap_or((text.trim(), "0"));
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || !digits(part) || part.len() > 2 {
            return Err(wrong());
        }
        let cents: u64 = format!("{part:0<2}").parse().map_err(|_| wrong())?;
        let whole: u64 = whole.parse().map_err(|_| wrong())?;
        let amount = whole.checked_mul(100).and_then(|whole| whole.checked_add(cents)).map(Cents);
        amount.filter(|amount| *amount <= Self::MOST).ok_or_else(wrong)
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
        assert_eq!("3.5".parse(), Ok(Cents(350)));
        for text in ["", "-1", "3,50", ".5", "1.", "1.005", "1000000.01"] {
            assert!(text.parse::<Cents>().is_err(), "{text}");
        }
        assert_eq!(Cents(33).percent(15), Cents(4));
    }
}
