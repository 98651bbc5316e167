//! A calendar month of the desk.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use chrono_tz::Tz;

use crate::domain::base::instant::Instant;
use crate::domain::base::moment::OnMonth;
use crate::domain::base::zone;

/// `2026-11`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month(NaiveDate);

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m"))
    }
}

impl Month {
    /// The month that `now` lies in.
    pub fn of(zone: Tz, now: Instant) -> Self {
        let day = zone::day(zone, now);
        Self(day.with_day(1).unwrap_or(day))
    }

    /// The one that was written.
    pub fn written(month: OnMonth, zone: Tz, now: Instant) -> Self {
        Self(month.first(zone::day(zone, now)))
    }

    pub fn first(self) -> NaiveDate {
        self.0
    }

    /// First instant of the month, and of the next one.
    pub fn span(self, zone: Tz) -> (Instant, Instant) {
        let next = if self.0.month() == 12 {
            NaiveDate::from_ymd_opt(self.0.year() + 1, 1, 1)
        } else {
            self.0.with_month(self.0.month() + 1)
        };
        (zone::midnight(zone, self.0), zone::midnight(zone, next.unwrap_or(self.0)))
    }
}
