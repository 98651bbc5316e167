//! Wall time in a zone and the instant it means.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone};
use chrono_tz::Tz;

use super::instant::Instant;

/// The instant a wall time means in `zone`, as RFC 5545 reads it: a time that the clocks skip
/// moves later by the length of the gap, a time that comes twice is its first occurrence.
pub fn resolve(zone: Tz, local: NaiveDateTime) -> Instant {
    if let Some(time) = zone.from_local_datetime(&local).earliest() {
        return Instant::from_utc(time.to_utc());
    }
    let mut before = local;
    // The longest gap on record is a whole day (Samoa, 2011).
    for _ in 0..26 * 4 {
        before -= TimeDelta::minutes(15);
        if let Some(time) = zone.from_local_datetime(&before).latest() {
            let offset = time.offset().fix().local_minus_utc();
            return Instant::from_epoch(local.and_utc().timestamp() - i64::from(offset));
        }
    }
    Instant::from_utc(local.and_utc())
}

/// As [`resolve`], but a time that comes twice is its second occurrence.
pub fn resolve_later(zone: Tz, local: NaiveDateTime) -> Instant {
    let twice = zone.from_local_datetime(&local).latest();
    twice.map_or_else(|| resolve(zone, local), |time| Instant::from_utc(time.to_utc()))
}

/// Wall time at `instant`.
pub fn local(zone: Tz, instant: Instant) -> DateTime<Tz> {
    instant.to_utc().with_timezone(&zone)
}

/// For people: `Tue 24 Nov 2026 14:03 CET`.
pub fn wall(zone: Tz, instant: Instant) -> String {
    local(zone, instant).format("%a %-d %b %Y %H:%M %Z").to_string()
}

/// The civil day `instant` falls on in `zone`.
pub fn day(zone: Tz, instant: Instant) -> NaiveDate {
    local(zone, instant).date_naive()
}

/// First instant of a civil day.
pub fn midnight(zone: Tz, day: NaiveDate) -> Instant {
    resolve(zone, day.and_time(NaiveTime::MIN))
}

/// Same wall time `days` civil days later (A33, A35).
pub fn plus_days(zone: Tz, instant: Instant, days: i64) -> Instant {
    let wall = local(zone, instant).naive_local();
    TimeDelta::try_days(days)
        .and_then(|span| wall.checked_add_signed(span))
        .map_or(instant, |moved| resolve(zone, moved))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(zone: Tz, text: &str) -> String {
        resolve(zone, NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()).to_string()
    }

    #[test]
    fn skipped_and_doubled_wall_times() {
        use chrono_tz::{America::Sao_Paulo, Europe::Berlin, Pacific::Apia};
        let cases = [
            (Berlin, "2026-03-29 02:30", "2026-03-29T01:30:00Z"),
            (Berlin, "2026-10-25 02:30", "2026-10-25T00:30:00Z"),
            (Berlin, "2026-11-24 14:03", "2026-11-24T13:03:00Z"),
            (Sao_Paulo, "2015-10-18 00:00", "2015-10-18T03:00:00Z"),
            (Apia, "2011-12-30 12:00", "2011-12-30T22:00:00Z"),
        ];
        for (zone, wall, utc) in cases {
            assert_eq!(at(zone, wall), utc, "{wall} in {zone}");
        }
    }

    #[test]
    fn seven_civil_days_keep_the_wall_time_over_a_clock_change() {
        let start: Instant = "2026-10-20T22:00:00+02:00".parse().unwrap();
        let moved = plus_days(chrono_tz::Europe::Berlin, start, 7);
        assert_eq!(moved.to_string(), "2026-10-27T21:00:00Z");
    }
}
