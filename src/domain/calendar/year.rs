//! One civil year of a calendar as sorted open intervals.

use chrono::{Days, NaiveDate, NaiveTime};
use chrono_tz::Tz;

use crate::domain::base::instant::Instant;
use crate::domain::base::zone;

/// The years a calendar can be asked about; the time-zone data reaches no further.
pub(super) const FIRST_YEAR: i32 = 1970;
pub(super) const LAST_YEAR: i32 = 2099;

/// Days beyond a year whose windows may reach into it.
const NEAR: Days = Days::new(2);

#[derive(Debug)]
pub(super) struct Year {
    pub civil: i32,
    pub begins: Instant,
    pub ends: Instant,
    /// The union of the windows (A76).
    open: Vec<Open>,
}

#[derive(Debug)]
struct Open {
    from: Instant,
    to: Instant,
    /// Open seconds of the year up to `to`.
    sum: i64,
}

impl Year {
    pub fn compile<'a>(civil: i32, zone: Tz, windows: impl Fn(NaiveDate) -> &'a [Window]) -> Self {
        let new_year = |y| NaiveDate::from_ymd_opt(y, 1, 1).unwrap_or_default();
        let (first, next) = (new_year(civil), new_year(civil + 1));
        let (begins, ends) = (zone::midnight(zone, first), zone::midnight(zone, next));
        // A window that the clocks skip moves by as much as they skip, which may be a day: over the
        // next window, or over the turn of the year.
        let last = next + NEAR;
        let days = (first - NEAR).iter_days().take_while(|day| *day < last);
        let on =
            |day| windows(day).iter().map(move |(from, to)| (edge(zone, day, *from), edge(zone, day, *to)));
        let cut = |(from, to): (Instant, Instant)| (from.max(begins), to.min(ends));
        let mut spans: Vec<(Instant, Instant)> =
            days.flat_map(on).map(cut).filter(|(from, to)| from < to).collect();
        spans.sort_unstable();
        let mut open: Vec<Open> = Vec::new();
        for (from, to) in spans {
            let sum = open.last().map_or(0, |last| last.sum);
            match open.last_mut() {
                Some(last) if last.to >= from => {
                    last.sum += (to - last.to).max(0);
                    last.to = last.to.max(to);
                }
                _ => open.push(Open { from, to, sum: sum + (to - from) }),
            }
        }
        open.shrink_to_fit();
        Self { civil, begins, ends, open }
    }

    /// Open seconds of the whole year.
    pub fn total(&self) -> i64 {
        self.open.last().map_or(0, |last| last.sum)
    }

    /// When the last open interval that has a second before `at` ends.
    pub fn last_open(&self, at: Instant) -> Option<Instant> {
        let index = self.open.partition_point(|open| open.from < at);
        self.open.get(index.checked_sub(1)?).map(|open| open.to)
    }

    /// Open seconds of the year before `at`.
    pub fn open_before(&self, at: Instant) -> i64 {
        let index = self.open.partition_point(|open| open.to <= at);
        match self.open.get(index) {
            None => self.total(),
            Some(open) => open.sum - (open.to - open.from.max(at)),
        }
    }

    /// The earliest instant at which `wanted` of the year's open seconds have passed; `wanted`
    /// lies between 1 and [`total`](Self::total).
    pub fn reaching(&self, wanted: i64) -> Instant {
        let index = self.open.partition_point(|open| open.sum < wanted);
        match self.open.get(index) {
            None => self.ends,
            Some(open) => open.to - (open.sum - wanted),
        }
    }
}

/// The instant `seconds` after local midnight by the wall clock of `day`.
pub(super) fn edge(zone: Tz, day: NaiveDate, seconds: u32) -> Instant {
    match NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0) {
        Some(time) => zone::resolve(zone, day.and_time(time)),
        None => zone::midnight(zone, day.checked_add_days(Days::new(1)).unwrap_or(day)),
    }
}

/// Seconds from local midnight, half open; at most 86,400.
pub(super) type Window = (u32, u32);
