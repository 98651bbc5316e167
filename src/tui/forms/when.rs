//! Times as people type them, in the desk's zone.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::Tz;

use crate::domain::instant::Instant;
use crate::domain::{span, zone};

/// Which way a time without a date is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Ahead,
    Back,
}

/// `+2h30m`, `17:30` (the next one), `tomorrow 9:00`, `2026-12-08 22:00`, `8.12. 22:00`, or RFC 3339.
///
/// # Errors
/// It is no time.
pub fn parse(text: &str, desk: Tz, now: Instant) -> Result<Instant, String> {
    read(text, desk, now, Way::Ahead)
}

/// `-2h`, `10:31` (the last one), `now`, `yesterday 22:00`, `8.12. 22:00`, `2026-11-24T13:10`, or RFC 3339.
///
/// # Errors
/// It is no time, or one that is still to come.
pub fn past(text: &str, desk: Tz, now: Instant) -> Result<Instant, String> {
    let at = back(text, desk, now)?;
    if at > now {
        return Err(format!("{} lies ahead", zone::wall(desk, at)));
    }
    Ok(at)
}

/// What [`past`] reads, whether it is over or not.
///
/// # Errors
/// It is no time.
pub fn back(text: &str, desk: Tz, now: Instant) -> Result<Instant, String> {
    read(text, desk, now, Way::Back)
}

/// A time to come, or `None` where nothing is written.
///
/// # Errors
/// As [`parse`].
pub fn optional(text: &str, desk: Tz, now: Instant) -> Result<Option<Instant>, String> {
    if text.is_empty() { Ok(None) } else { parse(text, desk, now).map(Some) }
}

fn read(text: &str, desk: Tz, now: Instant, way: Way) -> Result<Instant, String> {
    let text = text.trim();
    let examples = match way {
        Way::Ahead => "+2h, 17:30, 2026-12-08 22:00 or 8.12. 22:00",
        Way::Back => "-2h, 10:31, yesterday 22:00 or now",
    };
    if text.is_empty() {
        return Err(format!("no time yet; write {examples}"));
    }
    let wrong = || format!("`{text}` is no time; write {examples}");
    if let Some(distance) = text.strip_prefix('+') {
        return span::parse(distance).map(|seconds| now + seconds).map_err(|_| wrong());
    }
    if let Some(distance) = text.strip_prefix('-').filter(|_| way == Way::Back) {
        return span::parse(distance).map(|seconds| now - seconds).map_err(|_| wrong());
    }
    if let Ok(exact) = text.parse() {
        return Ok(exact);
    }
    for format in ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"] {
        if let Ok(local) = NaiveDateTime::parse_from_str(text, format) {
            return Ok(zone::resolve(desk, local));
        }
    }
    if (text, way) == ("now", Way::Back) {
        return Ok(now);
    }
    let today = zone::day(desk, now);
    let (day, clock) = text.rsplit_once(' ').map_or(("", text), |(day, clock)| (day.trim(), clock));
    let time = NaiveTime::parse_from_str(clock, "%H:%M").map_err(|_| wrong())?;
    let at = |day: NaiveDate| zone::resolve(desk, day.and_time(time));
    let tomorrow = today.checked_add_days(Days::new(1)).unwrap_or(today);
    let yesterday = today.checked_sub_days(Days::new(1)).unwrap_or(today);
    match (day, way) {
        ("", Way::Ahead) if at(today) <= now => Ok(at(tomorrow)),
        ("", Way::Back) if at(today) > now => Ok(at(yesterday)),
        ("" | "today", _) => Ok(at(today)),
        ("tomorrow", Way::Ahead) => Ok(at(tomorrow)),
        ("yesterday", Way::Back) => Ok(at(yesterday)),
        _ => date(day, today, way).map(at).ok_or_else(wrong),
    }
}

fn date(text: &str, today: NaiveDate, way: Way) -> Option<NaiveDate> {
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    let mut parts = text.trim_end_matches('.').split('.');
    let day = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    if let Some(year) = parts.next() {
        return NaiveDate::from_ymd_opt(year.parse().ok()?, month, day);
    }
    let date = NaiveDate::from_ymd_opt(today.year(), month, day)?;
    // In December, "8.1." is next year's; in January, "8.12." was last year's.
    match way {
        Way::Ahead if date < today => date.with_year(today.year() + 1),
        Way::Back if date > today => date.with_year(today.year() - 1),
        _ => Some(date),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: &str = "2026-11-24T14:03:27+01:00";
    const BERLIN: Tz = chrono_tz::Europe::Berlin;

    #[test]
    fn times_to_come() {
        let now: Instant = NOW.parse().unwrap();
        let cases = [
            ("+2h", "2026-11-24T16:03:27+01:00"),
            ("17:30", "2026-11-24T17:30:00+01:00"),
            ("9:15", "2026-11-25T09:15:00+01:00"),
            ("tomorrow 9:15", "2026-11-25T09:15:00+01:00"),
            ("2026-12-08 22:00", "2026-12-08T22:00:00+01:00"),
            ("8.12. 22:00", "2026-12-08T22:00:00+01:00"),
            ("8.1. 22:00", "2027-01-08T22:00:00+01:00"),
            ("2026-12-08T22:00:00+01:00", "2026-12-08T22:00:00+01:00"),
        ];
        for (text, expected) in cases {
            assert_eq!(parse(text, BERLIN, now), Ok(expected.parse().unwrap()), "{text}");
        }
        for text in ["", "soon", "25:00", "+2", "31.2. 10:00", "1730", "-2h", "now", "yesterday 9:00"] {
            assert!(parse(text, BERLIN, now).is_err(), "{text:?}");
        }
        assert_eq!(optional("", BERLIN, now), Ok(None));
    }

    #[test]
    fn times_gone_by() {
        let now: Instant = NOW.parse().unwrap();
        let cases = [
            ("-2h", "2026-11-24T12:03:27+01:00"),
            ("now", NOW),
            ("10:31", "2026-11-24T10:31:00+01:00"),
            ("14:03", "2026-11-24T14:03:00+01:00"),
            ("14:04", "2026-11-23T14:04:00+01:00"),
            ("2026-11-24T13:10", "2026-11-24T13:10:00+01:00"),
            ("2026-11-24T13:10:30", "2026-11-24T13:10:30+01:00"),
            ("yesterday 22:00", "2026-11-23T22:00:00+01:00"),
            ("8.12. 22:00", "2025-12-08T22:00:00+01:00"),
            (NOW, NOW),
        ];
        for (text, expected) in cases {
            assert_eq!(past(text, BERLIN, now), Ok(expected.parse().unwrap()), "{text}");
        }
        for text in ["", "+2h", "today 15:00", "tomorrow 9:00", "2026-11-24T14:03:28+01:00", "-2"] {
            assert!(past(text, BERLIN, now).is_err(), "{text:?}");
        }
    }
}
