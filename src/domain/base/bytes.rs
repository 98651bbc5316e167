//! Amounts of storage for people.

use crate::domain::base::decimal::{self, Unread};
use crate::domain::base::text::Text;

const UNITS: [&str; 5] = ["B", "kB", "MB", "GB", "TB"];

/// More than any tenant or server holds, in bytes (10,000 TB); keeps sums far from their limits.
pub const MOST: u64 = 10_000_000_000_000_000;

/// What a written amount must look like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotASize {
    NoSize(String),
    TwoReadings(String, Unread),
}

/// Bytes of an amount as [`decimal()`] shows it, or of a plain number; a unit may stand for a whole
/// number of bytes only.
///
/// # Errors
/// It is no amount, or more than can be counted.
pub fn parse(text: &str) -> Result<u64, NotASize> {
    let shown = || Text::line(text).chars().take(40).collect::<String>();
    let wrong = || NotASize::NoSize(shown());
    let text = text.trim();
    let (number, unit) = text.split_at(text.find(|c| !decimal::is_part(c)).unwrap_or(text.len()));
    let named = || UNITS.iter().position(|known| known.eq_ignore_ascii_case(unit));
    let power = if unit.is_empty() { Some(0) } else { named() };
    let scale = power.and_then(|power| 1_000_u64.checked_pow(u32::try_from(power).ok()?));
    let number = decimal::read(number).map_err(|e| match e {
        Unread::NoNumber => wrong(),
        two => NotASize::TwoReadings(shown(), two),
    })?;
    number.times(scale.ok_or_else(wrong)?).filter(|bytes| *bytes <= MOST).ok_or_else(wrong)
}

/// Decimal units with at most one digit after the point, as disks are sold: `118 GB`, `1.4 TB`.
pub fn decimal(bytes: u64) -> String {
    let (mut scale, mut unit) = (1_u64, 0);
    while bytes / scale >= 1_000 && unit + 1 < UNITS.len() {
        scale *= 1_000;
        unit += 1;
    }
    let (whole, tenth) = (bytes / scale, bytes % scale * 10 / scale);
    if unit == 0 || whole >= 100 || tenth == 0 {
        format!("{whole} {}", UNITS[unit])
    } else {
        format!("{whole}.{tenth} {}", UNITS[unit])
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn units_follow_the_size() {
        let cases = [
            (0, "0 B"),
            (999, "999 B"),
            (1_500, "1.5 kB"),
            (52_000_000_000, "52 GB"),
            (118_400_000_000, "118 GB"),
        ];
        for (bytes, text) in cases {
            assert_eq!(crate::domain::base::bytes::decimal(bytes), text);
        }
        assert_eq!(crate::domain::base::bytes::decimal(u64::MAX), "18446744 TB");
    }

    #[test]
    fn written_amounts() {
        let good = [
            ("4 GB", 4_000_000_000),
            ("1.5TB", 1_500_000_000_000),
            ("4000000000", 4_000_000_000),
            ("1,5 GB", 1_500_000_000),
            ("4.000.000.000", 4_000_000_000),
            ("1 000 GB", 1_000_000_000_000),
            (".5 GB", 500_000_000),
            (" 0.25 mb ", 250_000),
            ("999 B", 999),
            ("0", 0),
        ];
        for (text, bytes) in good {
            assert_eq!(crate::domain::base::bytes::parse(text), Ok(bytes), "{text}");
        }
        let bad =
            ["", "GB", "-1 GB", "4 GiB", "1.000 GB", "1. GB", "0.5 B", "1.2.3 GB", "10001 TB", "99999999 TB"];
        for text in bad {
            assert!(crate::domain::base::bytes::parse(text).is_err(), "{text}");
        }
    }
}
