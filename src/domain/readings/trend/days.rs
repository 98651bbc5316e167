//! Civil days of the desk, one after the other.

use chrono::{Datelike, Days as Count, Months, NaiveDate};
use chrono_tz::Tz;

use crate::domain::base::instant::Instant;
use crate::domain::base::zone;

/// Days from midnight to midnight in one zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Days {
    first: NaiveDate,
    /// The midnights, with that after the last day: rising.
    midnights: Vec<Instant>,
}

/// Why two days make no stretch of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotDays {
    /// The last one is before the first.
    Reversed,
    /// More than [`Days::MOST`].
    TooMany,
    /// The last one has not begun.
    NotBegun,
}

impl Days {
    /// More than a year is no trend of days.
    pub const MOST: usize = 366;
    /// Without another wish.
    pub const USUAL: usize = 30;

    /// So many days up to the one that `now` lies in.
    pub fn up_to(zone: Tz, now: Instant, count: usize) -> Self {
        let count = count.clamp(1, Self::MOST);
        let last = zone::day(zone, now);
        let first = last.checked_sub_days(Count::new(count as u64 - 1)).unwrap_or(last);
        Self::from(zone, first, count)
    }

    /// From a day to another, both with them.
    ///
    /// # Errors
    /// They are no such days.
    pub fn between(zone: Tz, first: NaiveDate, last: NaiveDate, now: Instant) -> Result<Self, NotDays> {
        if last > zone::day(zone, now) {
            return Err(NotDays::NotBegun);
        }
        let count = usize::try_from((last - first).num_days() + 1).ok().filter(|count| *count > 0);
        match count.ok_or(NotDays::Reversed)? {
            count @ ..=Self::MOST => Ok(Self::from(zone, first, count)),
            _ => Err(NotDays::TooMany),
        }
    }

    fn from(zone: Tz, first: NaiveDate, count: usize) -> Self {
        let midnights = first.iter_days().take(count + 1).map(|day| zone::midnight(zone, day));
        Self { first, midnights: midnights.collect() }
    }

    pub fn len(&self) -> usize {
        self.midnights.len() - 1
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn first(&self) -> NaiveDate {
        self.first
    }

    pub fn last(&self) -> NaiveDate {
        self.day(self.len().saturating_sub(1))
    }

    /// The day in that place.
    pub fn day(&self, place: usize) -> NaiveDate {
        self.first.checked_add_days(Count::new(place as u64)).unwrap_or(self.first)
    }

    /// The days by name.
    pub fn iter(&self) -> impl Iterator<Item = NaiveDate> {
        (0..self.len()).map(|place| self.day(place))
    }

    /// First instant of the first day.
    pub fn begin(&self) -> Instant {
        self.midnights[0]
    }

    /// The place of the day that `at` lies in.
    pub fn place(&self, at: Instant) -> Option<usize> {
        let begun = self.midnights.partition_point(|midnight| *midnight <= at);
        begun.checked_sub(1).filter(|place| *place < self.len())
    }

    /// The place of a day.
    pub fn place_of(&self, day: NaiveDate) -> Option<usize> {
        usize::try_from((day - self.first).num_days()).ok().filter(|place| *place < self.len())
    }

    /// The first second after what is told of each day: midnight, and for the day that is not over the
    /// second after `now`.
    pub(super) fn ends(&self, now: Instant) -> Vec<Instant> {
        self.midnights[1..].iter().map(|midnight| (*midnight).min(now + 1_i64)).collect()
    }
}

/// Calendar months up to that of `last`, by their first days, with the one after: at least so many, and
/// back to that of `first`.
pub(super) fn months(first: NaiveDate, last: NaiveDate, least: u32) -> Vec<NaiveDate> {
    let month = |day: NaiveDate| day.with_day(1).unwrap_or(day);
    let back = month(last).checked_sub_months(Months::new(least.saturating_sub(1))).unwrap_or(last);
    let mut all = vec![back.min(month(first))];
    while let Some(next) = all.last().and_then(|month| month.checked_add_months(Months::new(1))) {
        all.push(next);
        if next > last {
            break;
        }
    }
    all
}
