//! Months as people write them.

use std::str::FromStr;

use chrono::{Datelike, NaiveDate};

use super::day::{month, number};
use crate::domain::base::text::Text;

/// A month as it was written: `2026-11`, `11/2026`, `11.2026`, `November 2026`, `Nov`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnMonth {
    month: u32,
    year: Option<i32>,
}

/// A text is no month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAMonth(pub String);

impl FromStr for OnMonth {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        read(&text.trim().to_lowercase())
            .ok_or_else(|| NotAMonth(Text::line(text).chars().take(20).collect()))
    }
}

fn read(text: &str) -> Option<OnMonth> {
    let year =
        |text: &str| number(text).filter(|_| text.len() == 4).and_then(|year| i32::try_from(year).ok());
    let numbered = |text: &str| number(text).filter(|_| text.len() <= 2);
    let (month, year) = match text.split_once(['-', '/', '.', ' ']) {
        None => (month(text)?, None),
        // `nov.`
        Some((name, "")) if text.ends_with('.') => (month(name)?, None),
        Some((first, second)) => match (year(first), text.as_bytes().get(first.len())) {
            (Some(year), Some(b'-' | b'/')) => (numbered(second).filter(|_| second.len() == 2)?, Some(year)),
            _ => {
                let second = second.trim_start();
                (month(first).or_else(|| numbered(first))?, Some(year(second)?))
            }
        },
    };
    NaiveDate::from_ymd_opt(year.unwrap_or(2_024), month, 1)?;
    Some(OnMonth { month, year })
}

impl OnMonth {
    /// Its first day; without a year that of the last one that has begun.
    pub fn first(self, today: NaiveDate) -> NaiveDate {
        let first = |year| NaiveDate::from_ymd_opt(year, self.month, 1);
        let last = || first(today.year()).filter(|first| *first <= today).or_else(|| first(today.year() - 1));
        self.year.map_or_else(last, first).unwrap_or(today)
    }
}

#[test]
fn months_are_read_as_they_are_written() {
    let today = "2026-11-24".parse().unwrap();
    for (text, first) in [
        ("2026-11", "2026-11-01"),
        ("2026/11", "2026-11-01"),
        ("11/2026", "2026-11-01"),
        ("1/2026", "2026-01-01"),
        ("11.2026", "2026-11-01"),
        ("11-2026", "2026-11-01"),
        (" November 2026 ", "2026-11-01"),
        ("nov. 2025", "2025-11-01"),
        ("März 2026", "2026-03-01"),
        ("Okt 2026", "2026-10-01"),
        ("november", "2026-11-01"),
        ("Dezember", "2025-12-01"),
        ("Mai", "2026-05-01"),
        ("jan.", "2026-01-01"),
    ] {
        let month: OnMonth = text.parse().unwrap_or_else(|e| panic!("{text}: {e:?}"));
        assert_eq!(month.first(today).to_string(), first, "{text}");
    }
    for wrong in [
        "",
        "-",
        "2026",
        "11",
        "13/2026",
        "0/2026",
        "2026-13",
        "2026-1",
        "2026-11-01",
        "11/26",
        "24.11.2026",
        "xyz/2026",
        "november-november",
        "+1/2026",
        "2026.11",
        "today",
        "--2026-11",
    ] {
        assert!(wrong.parse::<OnMonth>().is_err(), "{wrong}");
    }
}
