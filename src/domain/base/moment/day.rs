//! Days as people write them.

use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::domain::base::text::Text;

/// A day as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Day {
    Date(NaiveDate),
    /// Days from today.
    From(i8),
    Weekday(Weekday),
    /// Day and month of the nearest year that has it.
    Yearly {
        day: u32,
        month: u32,
    },
}

impl From<NaiveDate> for Day {
    fn from(date: NaiveDate) -> Self {
        Day::Date(date)
    }
}

/// Why a text is no day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotADay {
    NoDay(String),
    TwoReadings { text: String, first: NaiveDate, second: NaiveDate },
    OtherWeekday(NaiveDate, String),
}

/// Words, and how many days from today they mean.
const WORDS: [(&str, i8); 9] = [
    ("today", 0),
    ("heute", 0),
    ("tomorrow", 1),
    ("morgen", 1),
    ("übermorgen", 2),
    ("uebermorgen", 2),
    ("yesterday", -1),
    ("gestern", -1),
    ("vorgestern", -2),
];

const WEEKDAYS: [(Weekday, &[&str]); 7] = [
    (Weekday::Mon, &["mon", "monday", "mo", "montag"]),
    (Weekday::Tue, &["tue", "tues", "tuesday", "di", "dienstag"]),
    (Weekday::Wed, &["wed", "weds", "wednesday", "mi", "mittwoch"]),
    (Weekday::Thu, &["thu", "thur", "thurs", "thursday", "do", "donnerstag"]),
    (Weekday::Fri, &["fri", "friday", "fr", "freitag"]),
    (Weekday::Sat, &["sat", "saturday", "sa", "samstag", "sonnabend"]),
    (Weekday::Sun, &["sun", "sunday", "so", "sonntag"]),
];

const MONTHS: [&[&str]; 12] = [
    &["jan", "january", "januar", "jänner"],
    &["feb", "february", "februar"],
    &["mar", "march", "mär", "mrz", "märz", "maerz"],
    &["apr", "april"],
    &["may", "mai"],
    &["jun", "june", "juni"],
    &["jul", "july", "juli"],
    &["aug", "august"],
    &["sep", "sept", "september"],
    &["oct", "october", "okt", "oktober"],
    &["nov", "november"],
    &["dec", "december", "dez", "dezember"],
];

impl FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        let small = text.trim().to_lowercase();
        let shown = || Text::line(text).chars().take(40).collect::<String>();
        if let Some((_, days)) = WORDS.iter().find(|(word, _)| *word == small) {
            return Ok(Day::From(*days));
        }
        let (first, rest) = small.split_once(' ').unwrap_or((&small, ""));
        match (weekday(first), rest.trim()) {
            (Some(day), "") => Ok(Day::Weekday(day)),
            (Some(weekday), rest) => match date(rest, &shown)? {
                Day::Date(date) if date.weekday() != weekday => {
                    Err(NotADay::OtherWeekday(date, first.to_owned()))
                }
                Day::Date(date) => Ok(Day::Date(date)),
                _ => Err(NotADay::NoDay(shown())),
            },
            (None, _) => date(&small, &shown),
        }
    }
}

fn weekday(text: &str) -> Option<Weekday> {
    let text = text.trim_end_matches([',', '.']);
    WEEKDAYS.iter().find(|(_, words)| words.contains(&text)).map(|(day, _)| *day)
}

/// `2026-12-08`, `8.12.`, `8.12.2026`, `24/12/2026`, `8 dec`, `8. dezember 2026`.
fn date(text: &str, shown: &dyn Fn() -> String) -> Result<Day, NotADay> {
    let wrong = || NotADay::NoDay(shown());
    if let Ok(date) = text.parse() {
        return Ok(Day::Date(date));
    }
    if text.contains('/') {
        return slashes(text, shown);
    }
    let parts: Vec<&str> = text.split([' ', '.']).filter(|part| !part.is_empty()).collect();
    let (day, month, year) = match parts[..] {
        [day, month] => (day, month, None),
        [day, month, year] => (day, month, Some(year)),
        _ => return Err(wrong()),
    };
    let named = self::month(month);
    let spaced = named.is_none() && !text.contains('.');
    let month = named.or_else(|| number(month)).filter(|_| !spaced).ok_or_else(wrong)?;
    let day = number(day).ok_or_else(wrong)?;
    match year {
        Some(year) => {
            let year = number(year).filter(|_| year.len() == 4).and_then(|year| i32::try_from(year).ok());
            year.and_then(|year| NaiveDate::from_ymd_opt(year, month, day)).map(Day::Date).ok_or_else(wrong)
        }
        // A leap year, so that 29 February is one.
        None if NaiveDate::from_ymd_opt(2024, month, day).is_some() => Ok(Day::Yearly { day, month }),
        None => Err(wrong()),
    }
}

/// Day first or month first: only one of them may be a date.
fn slashes(text: &str, shown: &dyn Fn() -> String) -> Result<Day, NotADay> {
    let parts: Vec<Option<u32>> = text.split('/').map(number).collect();
    let [Some(a), Some(b), Some(year)] = parts[..] else { return Err(NotADay::NoDay(shown())) };
    let year = i32::try_from(year).ok().filter(|year| (1_000..=9_999).contains(year));
    let date = |month, day| NaiveDate::from_ymd_opt(year?, month, day);
    match (date(b, a), date(a, b)) {
        (Some(first), Some(second)) if first != second => {
            Err(NotADay::TwoReadings { text: shown(), first, second })
        }
        (Some(date), _) | (None, Some(date)) => Ok(Day::Date(date)),
        (None, None) => Err(NotADay::NoDay(shown())),
    }
}

/// The number of a month by its name.
pub(super) fn month(name: &str) -> Option<u32> {
    MONTHS.iter().position(|names| names.contains(&name)).and_then(|i| u32::try_from(i + 1).ok())
}

pub(super) fn number(text: &str) -> Option<u32> {
    let plain = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// The day after, or before.
pub(super) fn next(today: NaiveDate, way: Way) -> NaiveDate {
    shifted(today, if way == Way::Ahead { 1 } else { -1 })
}

fn shifted(day: NaiveDate, days: i64) -> NaiveDate {
    let by = Days::new(days.unsigned_abs());
    let moved = if days < 0 { day.checked_sub_days(by) } else { day.checked_add_days(by) };
    moved.unwrap_or(day)
}

impl Day {
    /// The date that is meant. `passed`: today is too late, or too early, for a weekday that names
    /// it.
    pub fn date(self, way: Way, today: NaiveDate, passed: bool) -> NaiveDate {
        match self {
            Day::Date(date) => date,
            Day::From(days) => shifted(today, i64::from(days)),
            Day::Weekday(wanted) => {
                let from = |a: Weekday, b: Weekday| i64::from(b.days_since(a));
                let distance = match way {
                    Way::Ahead => from(today.weekday(), wanted),
                    Way::Back | Way::Near => -from(wanted, today.weekday()),
                };
                let week = if way == Way::Ahead { 7 } else { -7 };
                shifted(today, if distance == 0 && passed { week } else { distance })
            }
            Day::Yearly { day, month } => {
                let fits = |date: &NaiveDate| match way {
                    Way::Ahead => *date >= today,
                    Way::Back => *date <= today,
                    Way::Near => true,
                };
                // In December, "8.1." is next year's; 29 February may be seven years off.
                let years =
                    (0..9).map(|n| if way == Way::Ahead { today.year() + n } else { today.year() - n });
                years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, day)).find(fits).unwrap_or(today)
            }
        }
    }
}

/// Which way a time is meant that names no date: `17:30`, `Monday 9:00`, `8.1. 22:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The next one.
    Ahead,
    /// The last one.
    Back,
    /// Today's, whether it is over or not.
    Near,
}
