//! Lengths of time as people write them and as this program shows them: `2h30m`, `2h30`, `1:30`,
//! `90 min`, `1,5 h`, `2 Stunden`, `4.3wd`.

use super::decimal::{self, Unread};
use super::text::Text;

/// What a written length must look like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotASpan {
    NoLength(String),
    TwoReadings(String, Unread),
    Workdays(String),
}

/// A length as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    Seconds(i64),
    /// Thousandths of a working day, whose length is the calendar's.
    Workdays(i64),
}

/// Units with their seconds, the largest first; small letters.
const UNITS: [(i64, &[&str]); 5] = [
    (604_800, &["wk", "week", "weeks", "woche", "wochen"]),
    (86_400, &["d", "day", "days", "tag", "tage", "tagen"]),
    (3_600, &["h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden"]),
    (60, &["m", "min", "mins", "minute", "minutes", "minuten"]),
    (1, &["s", "sec", "secs", "second", "seconds", "sek", "sekunde", "sekunden"]),
];
const WORKDAYS: [&str; 6] = ["wd", "workday", "workdays", "at", "arbeitstag", "arbeitstage"];

impl Length {
    /// Seconds, with working days of so many.
    pub fn seconds(self, workday: i64) -> i64 {
        match self {
            Length::Seconds(seconds) => seconds,
            Length::Workdays(thousandths) => thousandths.saturating_mul(workday) / 1_000,
        }
    }
}

/// Seconds of a length written in weeks, days (of 24 hours), hours, minutes and seconds, largest
/// first.
///
/// # Errors
/// It is none, or one of working days.
pub fn parse(text: &str) -> Result<i64, NotASpan> {
    match read(text)? {
        Length::Seconds(seconds) => Ok(seconds),
        Length::Workdays(_) => Err(NotASpan::Workdays(shown(text))),
    }
}

/// As [`parse`]; a number alone is one of hours: `1.5`, `1,5`.
///
/// # Errors
/// As [`parse`].
pub fn hours(text: &str) -> Result<i64, NotASpan> {
    match decimal::read(text) {
        Ok(hours) => whole(hours.times(3_600)).ok_or_else(|| NotASpan::NoLength(shown(text))),
        Err(Unread::NoNumber) => parse(text),
        Err(two) => Err(NotASpan::TwoReadings(shown(text), two)),
    }
}

/// As [`parse`], or a number of working days: `4.3wd`.
///
/// # Errors
/// It is none, not one of whole seconds, or can be read in two ways.
pub fn read(text: &str) -> Result<Length, NotASpan> {
    let wrong = || NotASpan::NoLength(shown(text));
    let small = text.trim().to_lowercase();
    if small.contains(':') {
        return face(&small).map(Length::Seconds).ok_or_else(wrong);
    }
    let (mut rest, mut total, mut smallest) = (small.as_str(), 0_i64, i64::MAX);
    while !rest.is_empty() {
        let (number, unit, after) = component(rest).ok_or_else(wrong)?;
        let number = decimal::read(number).map_err(|e| match e {
            Unread::NoNumber => wrong(),
            two => NotASpan::TwoReadings(shown(text), two),
        })?;
        if WORKDAYS.contains(&unit) {
            let alone = smallest == i64::MAX && after.is_empty();
            return whole(number.scaled(3).filter(|_| alone)).map(Length::Workdays).ok_or_else(wrong);
        }
        let seconds = unit_after(unit, smallest, rest, after).ok_or_else(wrong)?;
        let fits = seconds < smallest && (after.is_empty() || number.scaled(0).is_some());
        let part = whole(number.times(seconds.unsigned_abs()).filter(|_| fits)).ok_or_else(wrong)?;
        total = total.checked_add(part).ok_or_else(wrong)?;
        (smallest, rest) = (seconds, after);
    }
    if smallest == i64::MAX { Err(wrong()) } else { Ok(Length::Seconds(total)) }
}

/// `1:30` and `1:30:15`, as running clocks are shown.
fn face(text: &str) -> Option<i64> {
    let text = text.strip_suffix('h').unwrap_or(text).trim_end();
    let parts: Vec<&str> = text.split(':').collect();
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let two = |part: &str| digits(part) && part.len() == 2 && part < "60";
    let (hours, minutes, seconds) = match parts[..] {
        [hours, minutes] if digits(hours) && two(minutes) => (hours, minutes, "0"),
        [hours, minutes, seconds] if digits(hours) && two(minutes) && two(seconds) => {
            (hours, minutes, seconds)
        }
        _ => return None,
    };
    let small: i64 = minutes.parse::<i64>().ok()? * 60 + seconds.parse::<i64>().ok()?;
    hours.parse::<i64>().ok()?.checked_mul(3_600)?.checked_add(small)
}

/// A number, the word behind it, and what follows the two.
fn component(text: &str) -> Option<(&str, &str, &str)> {
    let number =
        text.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | '\'')).unwrap_or(text.len());
    let (number, rest) = text.split_at(number);
    let rest = rest.trim_start();
    let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    let (unit, rest) = rest.split_at(end);
    let dotted = if unit.len() > 1 { rest.strip_prefix('.').unwrap_or(rest) } else { rest };
    (!number.is_empty()).then_some((number, unit, dotted.trim_start()))
}

/// Seconds of a unit. Two digits that end the text without one are minutes behind hours and
/// seconds behind minutes: `2h30`.
fn unit_after(unit: &str, before: i64, text: &str, after: &str) -> Option<i64> {
    if !unit.is_empty() {
        return UNITS.iter().find(|(_, words)| words.contains(&unit)).map(|(seconds, _)| *seconds);
    }
    let two = after.is_empty() && text.len() == 2 && text < "60";
    match before {
        3_600 if two => Some(60),
        60 if two => Some(1),
        _ => None,
    }
}

fn whole(number: Option<u64>) -> Option<i64> {
    number.and_then(|number| i64::try_from(number).ok())
}

fn shown(text: &str) -> String {
    Text::line(text).chars().take(40).collect()
}

/// `h:mm:ss` without sign, as running clocks are shown.
pub fn clock_face(seconds: i64) -> String {
    let s = seconds.unsigned_abs();
    format!("{}:{:02}:{:02}", s / 3_600, s / 60 % 60, s % 60)
}

/// At most two units, for ages and distances: `45s`, `42m`, `3h23`, `2d4h`.
pub fn short(seconds: i64) -> String {
    let s = seconds.unsigned_abs();
    match s {
        0..60 => format!("{s}s"),
        60..3_600 => format!("{}m", s / 60),
        3_600..86_400 => format!("{}h{:02}", s / 3_600, s / 60 % 60),
        86_400..864_000 => format!("{}d{}h", s / 86_400, s / 3_600 % 24),
        _ => format!("{}d", s / 86_400),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_lengths() {
        let good = [
            ("2h30m", 9_000),
            ("2h30", 9_000),
            ("1h05", 3_900),
            ("1:30", 5_400),
            ("0:45", 2_700),
            ("1:30:15", 5_415),
            ("27:05", 97_500),
            ("1:30 h", 5_400),
            ("45m", 2_700),
            ("5m30", 330),
            ("90min", 5_400),
            ("90 Min.", 5_400),
            ("1.5h", 5_400),
            ("1,5h", 5_400),
            ("1,5 Std.", 5_400),
            ("2 Stunden 30 Minuten", 9_000),
            ("2 h 30 min", 9_000),
            ("1 hour", 3_600),
            ("0.25d", 21_600),
            ("3 Tage", 259_200),
            ("1 week", 604_800),
            ("90s", 90),
            ("5d", 432_000),
            ("2d4h", 187_200),
            ("1d2h3m4s", 93_784),
            ("1h1.5m", 3_690),
        ];
        for (text, seconds) in good {
            assert_eq!(parse(text), Ok(seconds), "{text}");
        }
        let bad = [
            "",
            "h",
            "2",
            "30m2h",
            "2h2h",
            "-5m",
            "9999999999999999d",
            "5w",
            "2h5",
            "2h60",
            "2d30",
            "1:5",
            "1:60",
            "1:30:5",
            ":30",
            "1:",
            "1.5h30m",
            "0.3333h",
            "2h 30 40",
            "1 30",
            "1:30m",
            "2 Stündchen",
            "h30",
        ];
        for text in bad {
            assert!(parse(text).is_err(), "{text}");
        }
        assert!(parse("1.500h").unwrap_err().to_string().contains("1500 or as 1.5"));
    }

    #[test]
    fn working_days_want_a_calendar() {
        for (text, thousandths) in
            [("4.3wd", 4_300), ("2wd", 2_000), ("2AT", 2_000), ("1,5 Arbeitstage", 1_500)]
        {
            assert_eq!(read(text), Ok(Length::Workdays(thousandths)), "{text}");
            assert!(parse(text).unwrap_err().to_string().contains("working days"), "{text}");
        }
        assert_eq!(read("4.3wd").unwrap().seconds(30_000), 129_000);
        for text in ["wd", "1wd2h", "2h1wd", "0.0001wd"] {
            assert!(read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_number_alone_may_be_one_of_hours() {
        for (text, seconds) in [
            ("1.5", 5_400),
            ("1,5", 5_400),
            ("17", 61_200),
            ("0.25", 900),
            ("0.01", 36),
            ("1:30", 5_400),
            ("90min", 5_400),
        ] {
            assert_eq!(hours(text), Ok(seconds), "{text}");
        }
        for text in ["", "-", "1.", "1.1234", "+1", "1e3", "1.500", "2wd"] {
            assert!(hours(text).is_err(), "{text}");
        }
    }

    #[test]
    fn what_is_shown_is_read_again() {
        for seconds in (0..1_000_000).step_by(61) {
            assert_eq!(parse(&clock_face(seconds)), Ok(seconds));
            let again = parse(&short(seconds)).unwrap();
            assert_eq!(short(again), short(seconds), "{seconds}");
        }
    }

    #[test]
    fn shown_lengths() {
        let cases = [
            (59, "59s"),
            (60, "1m"),
            (12_180, "3h23"),
            (86_399, "23h59"),
            (187_200, "2d4h"),
            (900_000, "10d"),
        ];
        for (seconds, text) in cases {
            assert_eq!(short(seconds), text);
            assert_eq!(short(-seconds), text);
        }
        assert_eq!(clock_face(12_207), "3:23:27");
    }
}
