//! Weeks as calendars number them (ISO 8601): from Monday to Sunday, the first with the year's first Thursday.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::instant::Instant;
use super::text::Text;
use super::zone;

/// A week of a year; kept as its Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "NaiveDate", into = "NaiveDate")]
pub struct Week(NaiveDate);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAWeek(pub String);

impl Week {
    /// The week that a day lies in.
    pub fn of(day: NaiveDate) -> Self {
        Self(day.week(Weekday::Mon).checked_first_day().unwrap_or(day))
    }

    /// The week of a civil day in `zone`.
    pub fn at(zone: Tz, at: Instant) -> Self {
        Self::of(zone::day(zone, at))
    }

    /// Its first day.
    pub fn monday(self) -> NaiveDate {
        self.0
    }

    /// Its last day.
    pub fn sunday(self) -> NaiveDate {
        self.0.checked_add_days(Days::new(6)).unwrap_or(self.0)
    }

    /// The one after it.
    pub fn next(self) -> Self {
        Self(self.0.checked_add_days(Days::new(7)).unwrap_or(self.0))
    }
}

impl From<NaiveDate> for Week {
    fn from(day: NaiveDate) -> Self {
        Self::of(day)
    }
}

impl From<Week> for NaiveDate {
    fn from(week: Week) -> Self {
        week.0
    }
}

/// `2026-W49`
impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let week = self.0.iso_week();
        f.pad(&format!("{}-W{:02}", week.year(), week.week()))
    }
}

/// `2026-W49`, `2026-KW49`, `KW 49/2026`, `49/2026`.
impl FromStr for Week {
    type Err = NotAWeek;

    fn from_str(text: &str) -> Result<Self, NotAWeek> {
        let plain: String = text.to_ascii_uppercase().split_whitespace().collect();
        let number = |text: &str| {
            let digits = text.strip_prefix("KW").or_else(|| text.strip_prefix('W')).unwrap_or(text);
            let fits = (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
            digits.parse::<u32>().ok().filter(|_| fits)
        };
        let year = |text: &str| {
            let fits = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
            text.parse::<i32>().ok().filter(|_| fits)
        };
        let read = || {
            let (year, week) =
                match (plain.split_once("-W").or(plain.split_once("-KW")), plain.split_once('/')) {
                    (Some((y, w)), None) => (year(y)?, number(w)?),
                    (None, Some((w, y))) => (year(y)?, number(w)?),
                    _ => return None,
                };
            NaiveDate::from_isoywd_opt(year, week, Weekday::Mon).map(Self)
        };
        read().ok_or_else(|| NotAWeek(Text::line(text).chars().take(40).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_people_write_them() {
        for text in ["2026-W49", "2026-w49", "2026-KW49", "KW49/2026", "kw 49 / 2026", "49/2026", "W49/2026"]
        {
            let week: Week = text.parse().unwrap_or_else(|_| panic!("{text}"));
            assert_eq!(
                (week.to_string().as_str(), week.monday().to_string().as_str()),
                ("2026-W49", "2026-11-30")
            );
        }
        assert_eq!("2026-W1".parse::<Week>().unwrap().monday().to_string(), "2025-12-29");
        for text in
            ["", "49", "W49", "2026-49", "2026-W54", "2027-W53", "2026-W00", "2026-W", "26-W49", "2026-W4x"]
        {
            assert!(text.parse::<Week>().is_err(), "{text}");
        }
    }

    #[test]
    fn years_begin_in_the_week_of_their_first_thursday() {
        for (day, week) in
            [("2026-12-31", "2026-W53"), ("2027-01-03", "2026-W53"), ("2027-01-04", "2027-W01")]
        {
            assert_eq!(Week::of(day.parse().unwrap()).to_string(), week, "{day}");
        }
        assert_eq!("2026-W53".parse::<Week>().unwrap().next().to_string(), "2027-W01");
    }
}
