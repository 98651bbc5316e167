//! Business time: when a calendar is open, how much of a span counts, and when a target is used up.
//!
//! A calendar is compiled, a civil year at a time and on first use, into sorted open intervals
//! with running sums, so that [`Calendar::elapsed`] and [`Calendar::due`] are binary searches.
//! Intervals are half open (ruling P-3): 08:30:00 is inside, 17:00:00 is outside.

mod holidays;
mod spec;
mod year;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate};
use chrono_tz::Tz;

use crate::domain::base::instant::Instant;
use crate::domain::base::zone;
pub use holidays::{Region, regions};
pub use spec::CalendarSpec;
use year::{FIRST_YEAR, LAST_YEAR, Window, Year};

/// When somebody is at work, in a named zone.
#[derive(Debug)]
pub struct Calendar {
    hours: Hours,
}

#[derive(Debug)]
enum Hours {
    Always,
    Office(Box<Office>),
}

#[derive(Debug)]
struct Office {
    zone: Tz,
    region: Option<&'static Region>,
    /// Seconds that "one working day" is worth.
    workday: i64,
    /// By days from Monday; sorted, without overlap, none crosses midnight.
    weekly: [Vec<Window>; 7],
    holidays: BTreeSet<NaiveDate>,
    /// Dates of the region that are worked nevertheless.
    worked: BTreeSet<NaiveDate>,
    dated: BTreeMap<NaiveDate, Vec<Window>>,
    years: Box<[OnceLock<Year>]>,
}

/// The calendar has no open second left in which the target could be used up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NeverOpens;

impl NeverOpens {
    /// The last year that calendars are kept for.
    pub const YEAR: i32 = LAST_YEAR;
}

impl Calendar {
    /// Open every second: the contracts' "24x7".
    pub const ALWAYS: Calendar = Calendar { hours: Hours::Always };

    /// `None` for 24x7, which knows no wall time.
    pub fn zone(&self) -> Option<Tz> {
        self.office().map(|office| office.zone)
    }

    pub fn region(&self) -> Option<&'static Region> {
        self.office().and_then(|office| office.region)
    }

    /// Seconds that one working day is worth in targets and displays (A13).
    pub fn workday(&self) -> i64 {
        self.office().map_or(86_400, |office| office.workday)
    }

    /// Counted seconds in tenths of a working day, cut off.
    pub fn tenths(&self, seconds: i64) -> i64 {
        seconds * 10 / self.workday().max(1)
    }

    /// Open seconds in `[from, to)`; 0 when `to` is not later.
    pub fn elapsed(&self, from: Instant, to: Instant) -> i64 {
        let Some(office) = self.office() else {
            return (to - from).max(0);
        };
        if to <= from {
            return 0;
        }
        let (first, last) = (office.year_at(from), office.year_at(to));
        if std::ptr::eq(first, last) {
            return first.open_before(to) - first.open_before(from);
        }
        let between: i64 = (first.civil + 1..last.civil).map(|civil| office.year(civil).total()).sum();
        first.total() - first.open_before(from) + between + last.open_before(to)
    }

    /// The earliest instant at which [`elapsed`](Self::elapsed) since `from` reaches `seconds`: a
    /// target used up at closing time is due then, not at the next opening.
    pub fn due(&self, from: Instant, seconds: i64) -> Result<Instant, NeverOpens> {
        let Some(office) = self.office() else {
            return Ok(from + seconds.max(0));
        };
        if seconds <= 0 {
            return Ok(from);
        }
        let mut year = office.year_at(from);
        let mut wanted = year.open_before(from) + seconds;
        while wanted > year.total() {
            wanted -= year.total();
            if year.civil == LAST_YEAR {
                return Err(NeverOpens);
            }
            year = office.year(year.civil + 1);
        }
        Ok(year.reaching(wanted))
    }

    pub fn is_open(&self, at: Instant) -> bool {
        self.elapsed(at, at + 1) == 1
    }

    /// `at` itself when open, else the next opening.
    pub fn next_open(&self, at: Instant) -> Result<Instant, NeverOpens> {
        Ok(self.due(at, 1)? - 1_i64)
    }

    /// Closing time of the civil day `at` falls on; `at` itself when that day has none.
    pub fn end_of_day(&self, at: Instant) -> Instant {
        let Some(office) = self.office() else { return at };
        let (begins, ends) = office.span_of(zone::day(office.zone, at));
        let last = office.year_at(begins).last_open(ends).filter(|last| *last > begins);
        last.map_or(at, |last| last.min(ends))
    }

    /// Open seconds of the civil day `day`.
    pub fn open_on(&self, day: NaiveDate) -> i64 {
        match self.office() {
            None => 86_400,
            Some(office) => {
                let (begins, ends) = office.span_of(day);
                self.elapsed(begins, ends)
            }
        }
    }

    fn office(&self) -> Option<&Office> {
        match &self.hours {
            Hours::Always => None,
            Hours::Office(office) => Some(office),
        }
    }
}

impl Office {
    /// First instant of a civil day, and of the next one; the same for a day that was skipped.
    fn span_of(&self, day: NaiveDate) -> (Instant, Instant) {
        let next = day.succ_opt().unwrap_or(day);
        (zone::midnight(self.zone, day), zone::midnight(self.zone, next))
    }

    fn windows_of(&self, day: NaiveDate) -> &[Window] {
        if let Some(windows) = self.dated.get(&day) {
            return windows;
        }
        let weekly = &self.weekly[day.weekday().num_days_from_monday() as usize];
        let closed = weekly.is_empty()
            || self.holidays.contains(&day)
            || (!self.worked.contains(&day) && self.region.is_some_and(|r| r.is_holiday(day)));
        if closed { &[] } else { weekly }
    }

    fn year(&self, civil: i32) -> &Year {
        let index = (civil.clamp(FIRST_YEAR, LAST_YEAR) - FIRST_YEAR) as usize;
        self.years[index]
            .get_or_init(|| Year::compile(FIRST_YEAR + index as i32, self.zone, |d| self.windows_of(d)))
    }

    fn year_at(&self, at: Instant) -> &Year {
        let mut year = self.year(at.to_utc().year());
        while at < year.begins && year.civil > FIRST_YEAR {
            year = self.year(year.civil - 1);
        }
        while at >= year.ends && year.civil < LAST_YEAR {
            year = self.year(year.civil + 1);
        }
        year
    }
}
