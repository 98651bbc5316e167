//! Times as people type them, in the desk's zone.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::Tz;

use crate::domain::instant::Instant;
use crate::domain::{span, zone};

/// `+2h30m`, `17:30` (the next one), `tomorrow 9:00`, `2026-12-08 22:00`, `8.12. 22:00`, or RFC 3339.
pub fn parse(text: &str, desk: Tz, now: Instant) -> Result<Instant, String> {
    let text = text.trim();
    if text.is_empty() {
        return Err("no time yet; write +2h, 17:30, 2026-12-08 22:00 or 8.12. 22:00".to_owned());
    }
    let wrong = || format!("`{text}` is no time; write +2h, 17:30, 2026-12-08 22:00 or 8.12. 22:00");
    if let Some(distance) = text.strip_prefix('+') {
        return span::parse(distance).map(|seconds| now + seconds).map_err(|_| wrong());
    }
    if let Ok(exact) = text.parse() {
        return Ok(exact);
    }
    let today = zone::day(desk, now);
    let (day, clock) = text.rsplit_once(' ').map_or(("", text), |(day, clock)| (day.trim(), clock));
    let time = NaiveTime::parse_from_str(clock, "%H:%M").map_err(|_| wrong())?;
    let at = |day: NaiveDate| zone::resolve(desk, day.and_time(time));
    let tomorrow = today.checked_add_days(Days::new(1)).unwrap_or(today);
    match day {
        "" if at(today) > now => Ok(at(today)),
        "" | "tomorrow" => Ok(at(tomorrow)),
        "today" => Ok(at(today)),
        _ => date(day, today).map(at).ok_or_else(wrong),
    }
}

/// A time that is over: `-2h`, `13:10` (the last one), `2026-11-24T13:10`, and what [`parse`] takes.
pub fn past(text: &str, desk: Tz, now: Instant) -> Result<Instant, String> {
    let text = text.trim();
    let wrong = || format!("`{text}` is no time; write -2h, 13:10 or 2026-11-24T13:10");
    if let Some(distance) = text.strip_prefix('-') {
        return span::parse(distance).map(|seconds| now - seconds).map_err(|_| wrong());
    }
    if let Ok(time) = NaiveTime::parse_from_str(text, "%H:%M") {
        let today = zone::day(desk, now);
        let yesterday = today.checked_sub_days(Days::new(1)).unwrap_or(today);
        let at = |day: NaiveDate| zone::resolve(desk, day.and_time(time));
        return Ok(if at(today) <= now { at(today) } else { at(yesterday) });
    }
    for format in ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"] {
        if let Ok(local) = NaiveDateTime::parse_from_str(text, format) {
            return Ok(zone::resolve(desk, local));
        }
    }
    parse(text, desk, now).map_err(|_| wrong())
}

fn date(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    let mut parts = text.trim_end_matches('.').split('.');
    let day = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    let year = match parts.next() {
        Some(year) => year.parse().ok()?,
        None => today.year(),
    };
    let date = NaiveDate::from_ymd_opt(year, month, day)?;
    // In December, "8.1." is next year's.
    if date < today && text.matches('.').count() <= 2 && year == today.year() {
        return NaiveDate::from_ymd_opt(year + 1, month, day);
    }
    Some(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_people_type_them() {
        let now: Instant = "2026-11-24T14:03:27+01:00".parse().unwrap();
        let berlin = chrono_tz::Europe::Berlin;
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
            assert_eq!(parse(text, berlin, now), Ok(expected.parse().unwrap()), "{text}");
        }
        for text in ["", "soon", "25:00", "+2", "31.2. 10:00", "1730"] {
            assert!(parse(text, berlin, now).is_err(), "{text:?}");
        }
    }
}
