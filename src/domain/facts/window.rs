//! Maintenance windows of servers and data centres, and the daily backup that they keep clear of.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::base::zone;

/// A weekly maintenance window in the desk's time zone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// Days from Monday on which it begins.
    pub days: Vec<u8>,
    /// Minutes from local midnight.
    pub from: u16,
    /// Minutes from local midnight; not above `from` when it ends on the next day.
    pub to: u16,
    /// Updates that may begin in one occurrence of it; `None` for no limit.
    #[serde(default)]
    pub capacity: Option<u16>,
}

/// The daily backup, in minutes from local midnight (F051); past midnight when it ends before it
/// begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Backup {
    pub from: u16,
    pub to: u16,
}

/// What is written down about a data centre; it holds for servers that have nothing of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataCentre {
    pub id: Id,
    /// ISO 3166 code.
    pub country: Option<Text>,
    pub windows: Vec<Window>,
    pub backup: Option<Backup>,
}

/// One night's occurrence of a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Occurrence {
    pub start: Instant,
    /// Not part of it any more.
    pub end: Instant,
    /// The local day on which it begins: past midnight it is still that night.
    pub night: NaiveDate,
    /// Place of the window among those of its owner.
    pub window: usize,
    pub capacity: Option<u16>,
}

/// When a server may be worked on: its own windows and backup, or those of its data centre.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    pub zone: Tz,
    pub windows: &'a [Window],
    pub backup: Option<Backup>,
    /// The data centre whose windows these are; servers that name it share their capacity.
    pub shared: Option<&'a Id>,
}

impl Place<'_> {
    /// The occurrence that `at` lies in.
    pub fn occurrence(&self, at: Instant) -> Option<Occurrence> {
        self.occurrences(at, at).into_iter().find(|o| o.start <= at && at < o.end)
    }

    /// When the windows that are open at `at` end, as far as the next `seconds` need to know:
    /// where one begins as another ends, work goes on. `None` where none is open.
    pub fn open_until(&self, at: Instant, seconds: i64) -> Option<Instant> {
        let mut end = self.occurrence(at)?.end;
        while end < at + seconds {
            match self.occurrence(end) {
                Some(next) if next.end > end => end = next.end,
                _ => break,
            }
        }
        Some(end)
    }

    /// Occurrences that touch `[from, to]`, by start.
    pub fn occurrences(&self, from: Instant, to: Instant) -> Vec<Occurrence> {
        let first = zone::day(self.zone, from);
        let last = zone::day(self.zone, to);
        let days = first.pred_opt().unwrap_or(first).iter_days().take_while(|day| *day <= last);
        let windows = || self.windows.iter().enumerate();
        let mut found: Vec<Occurrence> = days
            .flat_map(|day| windows().filter_map(move |(window, w)| w.on(self.zone, day, window)))
            .filter(|o| o.start <= to && from < o.end)
            .collect();
        found.sort_unstable();
        found
    }

    /// The windows that touch `[from, to)`; all of it where there are none.
    pub fn spans(&self, from: Instant, to: Instant) -> Vec<(Instant, Instant)> {
        if self.windows.is_empty() {
            return vec![(from, to)];
        }
        let touching = self.occurrences(from, to).into_iter().filter(|o| o.start < to);
        touching.map(|o| (o.start, o.end)).collect()
    }

    /// Starts of the windows in `[from, to]`.
    pub fn starts(&self, from: Instant, to: Instant) -> Vec<Instant> {
        let mut starts: Vec<Instant> =
            self.occurrences(from, to).into_iter().map(|o| o.start).filter(|start| *start >= from).collect();
        starts.dedup();
        starts
    }

    /// The daily backup that work of `seconds` from `at` on would meet.
    pub fn backup_during(&self, at: Instant, seconds: i64) -> Option<(Instant, Instant)> {
        let backup = self.backup?;
        let end = at + seconds.max(1);
        let first = zone::day(self.zone, at);
        let days = first.pred_opt().unwrap_or(first).iter_days();
        days.take_while(|day| *day <= zone::day(self.zone, end))
            .filter_map(|day| span_on(self.zone, day, backup.from, backup.to))
            .find(|(from, to)| *from < end && at < *to)
    }
}

/// The second of two windows that are open at the same time, on the clock's face; it would not be
/// clear which of the two an update takes room in.
pub fn overlapping(windows: &[Window]) -> Option<usize> {
    const WEEK: u32 = 7 * 1_440;
    let spans = |index: usize, window: &Window| {
        let length = u32::from(window.to) + if window.to > window.from { 0 } else { 1_440 };
        let length = length - u32::from(window.from);
        let begin = u32::from(window.from);
        let days = window.days.clone();
        days.into_iter().map(move |day| (u32::from(day) * 1_440 + begin, length, index))
    };
    let mut all: Vec<(u32, u32, usize)> =
        windows.iter().enumerate().flat_map(|(index, window)| spans(index, window)).collect();
    all.sort_unstable();
    let first = all.first().map(|(begin, length, index)| (begin + WEEK, *length, *index));
    let next = all.iter().copied().skip(1).chain(first);
    let mut pairs = all.iter().zip(next);
    pairs.find(|((begin, length, _), (after, ..))| begin + length > *after).map(|(one, two)| one.2.max(two.2))
}

impl Window {
    /// The occurrence that begins on `day`; `window` is its place among its owner's.
    fn on(&self, zone: Tz, day: NaiveDate, window: usize) -> Option<Occurrence> {
        let weekday = u8::try_from(day.weekday().num_days_from_monday()).ok()?;
        if !self.days.contains(&weekday) {
            return None;
        }
        let (start, end) = span_on(zone, day, self.from, self.to)?;
        Some(Occurrence { start, end, night: day, window, capacity: self.capacity })
    }
}

/// `[from, to)` in minutes from the midnight of `day`, over the next midnight where `to` is not
/// later; `None` where the clocks skip all of it.
fn span_on(zone: Tz, day: NaiveDate, from: u16, to: u16) -> Option<(Instant, Instant)> {
    let time = |day: NaiveDate, minutes: u16| {
        if minutes == 1_440 {
            return Some(zone::midnight(zone, day.succ_opt()?));
        }
        day.and_hms_opt(u32::from(minutes / 60), u32::from(minutes % 60), 0)
            .map(|wall| zone::resolve(zone, wall))
    };
    let last = if to > from { day } else { day.succ_opt()? };
    let (start, end) = (time(day, from)?, time(last, to)?);
    (start < end).then_some((start, end))
}

/// `22:00-02:00`
impl fmt::Display for Backup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        clock_face(f, self.from, self.to)
    }
}

/// `22:00-02:00`, with the capacity where there is a limit: `22:00-02:00 (4)`.
impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        clock_face(f, self.from, self.to)?;
        self.capacity.map_or(Ok(()), |capacity| write!(f, " ({capacity})"))
    }
}

fn clock_face(f: &mut fmt::Formatter<'_>, from: u16, to: u16) -> fmt::Result {
    write!(f, "{:02}:{:02}-{:02}:{:02}", from / 60, from % 60, to / 60, to % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    fn place(windows: &[Window], backup: Option<Backup>) -> Place<'_> {
        Place { zone: chrono_tz::Europe::Berlin, windows, backup, shared: None }
    }

    #[test]
    fn a_window_is_half_open_and_keeps_its_wall_times_over_clock_changes() {
        let windows = [Window { days: vec![5], from: 1_320, to: 180, capacity: None }];
        let place = place(&windows, None);
        let cases = [
            ("2026-11-21T22:00:00+01:00", true, "its first second"),
            ("2026-11-21T21:59:59+01:00", false, "a second before"),
            ("2026-11-22T02:59:59+01:00", true, "its last second, on the next day"),
            ("2026-11-22T03:00:00+01:00", false, "its end"),
            // Summer time begins on 29 March at 02:00: 03:00 comes an hour sooner.
            ("2026-03-29T01:59:59+01:00", true, "the last second before the clocks go forward"),
            ("2026-03-29T03:00:00+02:00", false, "its end in summer time"),
            // It ends on 25 October at 03:00: 02:30 comes twice, and both are inside.
            ("2026-10-25T02:30:00+02:00", true, "the first 02:30"),
            ("2026-10-25T02:30:00+01:00", true, "the second 02:30"),
            ("2026-10-25T02:59:59+01:00", true, "its last second in winter time"),
            ("2026-10-25T03:00:00+01:00", false, "its end in winter time"),
        ];
        for (time, inside, what) in cases {
            assert_eq!(place.occurrence(at(time)).is_some(), inside, "{what}: {time}");
        }
    }

    #[test]
    fn work_meets_the_backup_from_its_first_second_to_its_last() {
        let place = place(&[], Some(Backup { from: 1_410, to: 30 }));
        let cases = [
            ("2026-11-24T22:30:00+01:00", 3_600, false, "ends as the backup begins"),
            ("2026-11-24T22:30:01+01:00", 3_600, true, "a second longer"),
            ("2026-11-25T00:29:59+01:00", 60, true, "the last second past midnight"),
            ("2026-11-25T00:30:00+01:00", 60, false, "begins as the backup ends"),
            ("2026-11-24T12:00:00+01:00", 86_400, true, "a whole day"),
        ];
        for (time, seconds, meets, what) in cases {
            assert_eq!(place.backup_during(at(time), seconds).is_some(), meets, "{what}");
        }
    }

    #[test]
    fn windows_that_are_open_together_are_found_over_midnight_and_the_end_of_the_week() {
        let window = |days: &[u8], from, to| Window { days: days.to_vec(), from, to, capacity: None };
        let cases: [(&[Window], Option<usize>, &str); 6] = [
            (&[window(&[1], 1_320, 120), window(&[2], 120, 180)], None, "one ends as the other begins"),
            (&[window(&[1], 1_320, 120), window(&[2], 119, 180)], Some(1), "a minute sooner"),
            (&[window(&[6], 1_320, 120), window(&[0], 60, 180)], Some(1), "Sunday into Monday"),
            (&[window(&[1, 2], 600, 600)], None, "whole days, one after the other"),
            (&[window(&[1, 1], 600, 660)], Some(0), "the same day twice"),
            (&[window(&[3], 600, 660)], None, "one"),
        ];
        for (windows, expected, what) in cases {
            assert_eq!(overlapping(windows), expected, "{what}");
        }
    }

    #[test]
    fn a_window_that_the_clocks_skip_does_not_happen() {
        let windows = [Window { days: vec![6], from: 120, to: 180, capacity: None }];
        let place = place(&windows, None);
        let day = (at("2026-03-29T00:00:00+01:00"), at("2026-03-29T12:00:00+02:00"));
        assert!(place.occurrences(day.0, day.1).is_empty());
        let week = place.starts(day.0, at("2026-04-05T12:00:00+02:00"));
        assert_eq!(week, [at("2026-04-05T02:00:00+02:00")]);
    }
}
