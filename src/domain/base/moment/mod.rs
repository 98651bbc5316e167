//! Times as people write them: `+2h30`, `17:30`, `tomorrow 9:00`, `morgen 9 Uhr`, `Montag 8:00`,
//! `8.12. 22:00`, `2026-12-08 22:00`, or with zone as RFC 3339.
//!
//! A text is read once, without the present; what it means is then said for a zone and a present.

mod clock;
mod day;
mod on_day;
mod on_month;

use std::str::FromStr;

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::instant::Instant;
use super::text::Text;
use super::{span, zone};
pub use day::{Day, NotADay, Way};
pub use on_day::OnDay;
pub use on_month::{NotAMonth, OnMonth};

/// A time as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment(Said);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Said {
    Now,
    Exact(Instant),
    /// Seconds from now, below zero for what is over.
    Distance(i64),
    /// Wall time of the desk; the day is the nearest that fits when none is said.
    Wall(Option<Day>, NaiveTime),
}

/// Why a text is no time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAMoment {
    NoTime(String),
    OnlyADay(String),
    Day(NotADay),
}

impl Moment {
    /// It names a time of day and no day: which one is meant goes by whether it is over today.
    pub fn names_no_day(self) -> bool {
        matches!(self.0, Said::Wall(None, _))
    }
}

impl FromStr for Moment {
    type Err = NotAMoment;

    fn from_str(text: &str) -> Result<Self, NotAMoment> {
        let text = text.trim();
        let shown = || Text::line(text).chars().take(40).collect::<String>();
        let wrong = || NotAMoment::NoTime(shown());
        if let Ok(exact) = text.parse() {
            return Ok(Self(Said::Exact(exact)));
        }
        let small = text.to_lowercase();
        if matches!(small.as_str(), "now" | "jetzt") {
            return Ok(Self(Said::Now));
        }
        for (sign, way) in [('+', 1), ('-', -1), ('\u{2212}', -1)] {
            if let Some(distance) = small.strip_prefix(sign) {
                return span::parse(distance).map(|s| Self(Said::Distance(way * s))).map_err(|_| wrong());
            }
        }
        if let Some((day, time)) = iso(&small) {
            return Ok(Self(Said::Wall(Some(Day::Date(day)), time)));
        }
        let (day, time) = clock::split(&small).ok_or_else(|| match small.parse::<Day>() {
            Ok(_) => NotAMoment::OnlyADay(shown()),
            Err(two @ NotADay::TwoReadings { .. }) => NotAMoment::Day(two),
            Err(_) => wrong(),
        })?;
        let day = match day {
            "" => None,
            day => Some(day.parse::<Day>().map_err(|e| match e {
                NotADay::NoDay(_) => wrong(),
                other => NotAMoment::Day(other),
            })?),
        };
        Ok(Self(Said::Wall(day, time)))
    }
}

/// `2026-12-08T22:00`, without zone.
fn iso(text: &str) -> Option<(NaiveDate, NaiveTime)> {
    let (day, time) = text.split_once('t')?;
    Some((day.parse().ok()?, clock::parse(time)?))
}

impl Moment {
    /// The instant that is meant. A wall time that the clocks skip moves later, one that comes
    /// twice is its first.
    pub fn at(self, way: Way, desk: Tz, now: Instant) -> Instant {
        let (day, time) = match self.0 {
            Said::Now => return now,
            Said::Exact(at) => return at,
            Said::Distance(seconds) => return now + seconds,
            Said::Wall(day, time) => (day, time),
        };
        let today = zone::day(desk, now);
        let on = |day: NaiveDate| zone::resolve(desk, day.and_time(time));
        // Today's own time may be over, or still to come.
        let passed = match way {
            Way::Ahead => on(today) <= now,
            Way::Back => on(today) > now,
            Way::Near => false,
        };
        match day {
            None if !passed => on(today),
            None => on(day::next(today, way)),
            Some(day) => on(day.date(way, today, passed)),
        }
    }

    /// What it means in words that can only be said of the past: `-2h`, `now`, `yesterday`.
    pub fn looks_back(self) -> bool {
        match self.0 {
            Said::Now => true,
            Said::Distance(seconds) => seconds < 0,
            Said::Wall(Some(Day::From(days)), _) => days < 0,
            Said::Exact(_) | Said::Wall(..) => false,
        }
    }
}

impl From<Instant> for Moment {
    fn from(at: Instant) -> Self {
        Self(Said::Exact(at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A Tuesday.
    const NOW: &str = "2026-11-24T14:03:27+01:00";
    const BERLIN: Tz = chrono_tz::Europe::Berlin;

    fn read(text: &str, way: Way) -> Result<Instant, NotAMoment> {
        Ok(text.parse::<Moment>()?.at(way, BERLIN, NOW.parse().unwrap()))
    }

    #[test]
    fn times_to_come() {
        let cases = [
            ("+2h", "2026-11-24T16:03:27+01:00"),
            ("+2h30", "2026-11-24T16:33:27+01:00"),
            ("+1,5 Std.", "2026-11-24T15:33:27+01:00"),
            ("now", NOW),
            ("jetzt", NOW),
            ("17:30", "2026-11-24T17:30:00+01:00"),
            ("17 Uhr", "2026-11-24T17:00:00+01:00"),
            ("17.30 Uhr", "2026-11-24T17:30:00+01:00"),
            ("5:30 pm", "2026-11-24T17:30:00+01:00"),
            ("9:15", "2026-11-25T09:15:00+01:00"),
            ("today 9:15", "2026-11-24T09:15:00+01:00"),
            ("heute 18:00", "2026-11-24T18:00:00+01:00"),
            ("tomorrow 9:15", "2026-11-25T09:15:00+01:00"),
            ("tomorrow at 9am", "2026-11-25T09:00:00+01:00"),
            ("Morgen 9:15", "2026-11-25T09:15:00+01:00"),
            ("morgen um 9 Uhr", "2026-11-25T09:00:00+01:00"),
            ("übermorgen 9:15", "2026-11-26T09:15:00+01:00"),
            ("mon 9:00", "2026-11-30T09:00:00+01:00"),
            ("Montag 9:00", "2026-11-30T09:00:00+01:00"),
            ("Tue 17:00", "2026-11-24T17:00:00+01:00"),
            ("di 9:00", "2026-12-01T09:00:00+01:00"),
            ("Sonnabend 9:00", "2026-11-28T09:00:00+01:00"),
            ("2026-12-08 22:00", "2026-12-08T22:00:00+01:00"),
            ("2026-12-08T22:00", "2026-12-08T22:00:00+01:00"),
            ("2026-12-08T22:00:30", "2026-12-08T22:00:30+01:00"),
            ("8.12. 22:00", "2026-12-08T22:00:00+01:00"),
            ("8.12.2026 22:00", "2026-12-08T22:00:00+01:00"),
            ("8. Dezember 22:00", "2026-12-08T22:00:00+01:00"),
            ("8 Dec 2026 22:00", "2026-12-08T22:00:00+01:00"),
            ("Tue 8 Dec 2026 22:00", "2026-12-08T22:00:00+01:00"),
            ("24/12/2026 22:00", "2026-12-24T22:00:00+01:00"),
            ("8.1. 22:00", "2027-01-08T22:00:00+01:00"),
            ("24.11. 9:00", "2026-11-24T09:00:00+01:00"),
            ("29.2. 9:00", "2028-02-29T09:00:00+01:00"),
            ("2026-12-08T22:00:00+01:00", "2026-12-08T22:00:00+01:00"),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text, Way::Ahead), Ok(expected.parse().unwrap()), "{text}");
        }
    }

    #[test]
    fn times_gone_by() {
        let cases = [
            ("-2h", "2026-11-24T12:03:27+01:00"),
            ("now", NOW),
            ("10:31", "2026-11-24T10:31:00+01:00"),
            ("14:03", "2026-11-24T14:03:00+01:00"),
            ("14:04", "2026-11-23T14:04:00+01:00"),
            ("yesterday 22:00", "2026-11-23T22:00:00+01:00"),
            ("gestern 22:00", "2026-11-23T22:00:00+01:00"),
            ("vorgestern 22:00", "2026-11-22T22:00:00+01:00"),
            ("mon 22:00", "2026-11-23T22:00:00+01:00"),
            ("Dienstag 9:00", "2026-11-24T09:00:00+01:00"),
            ("Dienstag 22:00", "2026-11-17T22:00:00+01:00"),
            ("8.12. 22:00", "2025-12-08T22:00:00+01:00"),
            ("29.2. 9:00", "2024-02-29T09:00:00+01:00"),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text, Way::Back), Ok(expected.parse().unwrap()), "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_said_to_be_none() {
        let bad = [
            "",
            "soon",
            "25:00",
            "24:30",
            "+2",
            "31.2. 10:00",
            "1730",
            "9:5",
            "mon",
            "tomorrow",
            "13 pm",
            "9:00 Uhr pm",
            "Mon 8 Dec 2026 22:00",
            "8/12/2026 22:00",
            "32/12/2026 22:00",
            "next mon 9:00",
            "+2wd",
        ];
        for text in bad {
            assert!(read(text, Way::Ahead).is_err(), "{text:?}");
        }
        assert!(
            read("8/12/2026 22:00", Way::Ahead)
                .unwrap_err()
                .to_string()
                .contains("2026-12-08 or as 2026-08-12")
        );
        assert!(read("Montag", Way::Ahead).unwrap_err().to_string().contains("Montag 9:00"));
    }
}
