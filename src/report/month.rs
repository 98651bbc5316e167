//! A calendar month of the desk.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use chrono_tz::Tz;

use crate::domain::base::instant::Instant;
use crate::domain::base::misread::Misread;
use crate::domain::base::zone;
use crate::words::Words;

/// `2026-11`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month(NaiveDate);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAMonth(pub String);

impl From<NotAMonth> for Misread {
    fn from(NotAMonth(text): NotAMonth) -> Self {
        Self::Month(text)
    }
}

impl fmt::Display for NotAMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Words::PLAIN.misread(&self.clone().into()))
    }
}

impl std::error::Error for NotAMonth {}

impl FromStr for Month {
    type Err = NotAMonth;
    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        // The library's reader takes blanks and single digits too.
        let month = format!("{text}-01").parse().ok().map(Self).filter(|month| month.to_string() == text);
        month.ok_or_else(|| NotAMonth(text.chars().take(20).collect()))
    }
}

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
