//! Instants in UTC with a resolution of one second.
//!
//! Every comparison of the contracts is made on whole seconds (ruling P-5), so an instant cannot
//! carry a fraction: what comes in finer is cut to the second it lies in.

use std::fmt;
use std::num::NonZeroI64;
use std::ops::{Add, Sub};
use std::str::FromStr;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A second in UTC between the years 0 and 9999.
///
/// Kept as a biased, never zero number so that `Option<Instant>` takes eight bytes: a desk with a
/// hundred thousand incidents holds more than a million of them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(NonZeroI64);

const BIAS: i64 = 1 << 62;
const FIRST: i64 = -62_167_219_200;
const LAST: i64 = 253_402_300_799;

impl Instant {
    pub const MIN: Instant = Instant::from_epoch(FIRST);
    pub const MAX: Instant = Instant::from_epoch(LAST);

    /// `seconds` since 1970-01-01T00:00:00Z, held to the years 0 to 9999.
    pub const fn from_epoch(seconds: i64) -> Self {
        let held = if seconds < FIRST {
            FIRST
        } else if seconds > LAST {
            LAST
        } else {
            seconds
        };
        match NonZeroI64::new(held + BIAS) {
            Some(biased) => Self(biased),
            None => Self(NonZeroI64::MIN),
        }
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    pub const fn epoch(self) -> i64 {
        self.0.get() - BIAS
    }

    pub fn from_utc(time: DateTime<Utc>) -> Self {
        Self::from_epoch(time.timestamp())
    }

    pub fn to_utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.epoch(), 0).unwrap_or_default()
    }
}

/// Adds seconds.
impl Add<i64> for Instant {
    type Output = Self;
    fn add(self, seconds: i64) -> Self {
        Self::from_epoch(self.epoch().saturating_add(seconds))
    }
}

/// Takes seconds away.
impl Sub<i64> for Instant {
    type Output = Self;
    fn sub(self, seconds: i64) -> Self {
        Self::from_epoch(self.epoch().saturating_sub(seconds))
    }
}

/// Seconds between two instants, negative when `self` is the earlier.
impl Sub for Instant {
    type Output = i64;
    fn sub(self, earlier: Self) -> i64 {
        self.epoch() - earlier.epoch()
    }
}

/// RFC 3339 in UTC, as every output of the command line.
impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_utc().to_rfc3339_opts(SecondsFormat::Secs, true))
    }
}

impl fmt::Debug for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAnInstant(pub String);

impl FromStr for Instant {
    type Err = NotAnInstant;

    /// RFC 3339 with any offset; fractions of a second are cut.
    fn from_str(text: &str) -> Result<Self, NotAnInstant> {
        DateTime::parse_from_rfc3339(text.trim())
            .map(|time| Self::from_utc(time.to_utc()))
            .map_err(|_| NotAnInstant(text.chars().take(40).collect()))
    }
}

impl Serialize for Instant {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        if out.is_human_readable() { out.collect_str(self) } else { out.serialize_i64(self.epoch()) }
    }
}

impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        if input.is_human_readable() {
            let text = std::borrow::Cow::<str>::deserialize(input)?;
            text.parse().map_err(serde::de::Error::custom)
        } else {
            i64::deserialize(input).map(Self::from_epoch)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_optional_instant_costs_nothing_extra() {
        assert_eq!(size_of::<Option<Instant>>(), 8);
    }

    #[test]
    fn text_goes_in_with_any_offset_and_comes_out_in_utc() {
        let cases = [
            ("2026-11-24T14:03:27+01:00", "2026-11-24T13:03:27Z"),
            ("2026-11-24T13:03:27.999Z", "2026-11-24T13:03:27Z"),
            ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
            ("1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z"),
        ];
        for (text, utc) in cases {
            assert_eq!(text.parse::<Instant>().unwrap().to_string(), utc, "{text}");
        }
        assert!("2026-11-24 14:03".parse::<Instant>().is_err());
    }

    #[test]
    fn order_and_arithmetic_follow_the_epoch() {
        let a = Instant::from_epoch(-5);
        let b = Instant::from_epoch(7);
        assert!(a < b && b - a == 12 && a + 12 == b && b - 12_i64 == a);
        assert_eq!(Instant::MAX + i64::MAX, Instant::MAX);
        assert_eq!(Instant::from_epoch(i64::MIN), Instant::MIN);
    }
}
