//! An exact amount of money over days.

use crate::domain::base::cents::Cents;

/// An exact amount, in parts of a cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fee {
    /// Cents times days.
    cent_days: u128,
    days: u128,
}

impl Fee {
    pub(super) fn of(cent_days: u64, days: u32) -> Self {
        Self { cent_days: cent_days.into(), days: u128::from(days.max(1)) }
    }

    /// Rounded to the nearest cent, half up.
    pub fn cents(self) -> Cents {
        Cents(u64::try_from((self.cent_days + self.days / 2) / self.days).unwrap_or(u64::MAX))
    }

    pub(super) fn plus(self, other: Self) -> Self {
        let days = self.days / divisor(self.days, other.days) * other.days;
        let cent_days = self.cent_days * (days / self.days) + other.cent_days * (days / other.days);
        Self { cent_days, days }
    }
}

/// The greatest common divisor.
fn divisor(a: u128, b: u128) -> u128 {
    if b == 0 { a.max(1) } else { divisor(b, a % b) }
}
