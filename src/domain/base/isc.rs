//! Amounts of service credits.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::decimal::{self, Unread};
use super::text::Text;

/// An amount in micro-iSC: whole numbers, whatever is done with them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Isc(pub u64);

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAnAmount {
    NoAmount(String),
    TwoReadings(String, Unread),
}

impl Isc {
    /// Micro-iSC of one iSC.
    pub const ONE: u64 = 1_000_000;
    /// More than any account ever holds; keeps the arithmetic far from its limits.
    pub const MOST: Isc = Isc(1_000_000_000 * Self::ONE);
}

impl FromStr for Isc {
    type Err = NotAnAmount;
    fn from_str(text: &str) -> Result<Self, NotAnAmount> {
        let shown = || Text::line(text).chars().take(40).collect();
        let bare = text.trim();
        let bare = ["iSC", "isc", "ISC"].iter().find_map(|unit| bare.strip_suffix(unit)).unwrap_or(bare);
        let number = decimal::read(bare).map_err(|e| match e {
            Unread::NoNumber => NotAnAmount::NoAmount(shown()),
            two => NotAnAmount::TwoReadings(shown(), two),
        })?;
        let amount = number.times(Self::ONE).map(Isc).filter(|amount| *amount <= Self::MOST);
        amount.ok_or_else(|| NotAnAmount::NoAmount(shown()))
    }
}

/// `250`, `88.25`: as many decimals as it has; with a precision, cut to so many.
impl fmt::Display for Isc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, micro) = (self.0 / Self::ONE, self.0 % Self::ONE);
        let digits = format!("{micro:06}");
        let part = match f.precision() {
            Some(wanted) => &digits[..wanted.min(6)],
            None => digits.trim_end_matches('0'),
        };
        if part.is_empty() { write!(f, "{whole}") } else { write!(f, "{whole}.{part}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_and_shown() {
        let good = [
            ("250", 250_000_000),
            ("88.25", 88_250_000),
            ("88,25", 88_250_000),
            ("1.000,50", 1_000_500_000),
            ("1 000", 1_000_000_000),
            ("250 iSC", 250_000_000),
            ("0.000001", 1),
            ("007.10", 7_100_000),
        ];
        for (text, micro) in good {
            assert_eq!(text.parse(), Ok(Isc(micro)), "{text}");
        }
        for text in ["", "-1", "1.", "1.000", "1,000", "1.0000001", "1e3", "99999999999999", "iSC"] {
            assert!(text.parse::<Isc>().is_err(), "{text}");
        }
        assert_eq!(Isc(88_250_000).to_string(), "88.25");
        assert_eq!(Isc(250_000_000).to_string(), "250");
        assert_eq!(format!("{:.1}", Isc(3_287_671)), "3.2");
        assert_eq!(format!("{:.0}", Isc(3_987_671)), "3");
    }
}
