//! The number of a tenant's licences over time.

use std::str::FromStr;

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::domain::base::cents::Cents;
use crate::domain::base::instant::Instant;
use crate::domain::base::misread::Misread;
use crate::domain::base::moment::{Day, Moment, NotADay, Way};
use crate::domain::base::text::Text;
use crate::domain::base::zone;

/// Something that was said about the number, and from when on it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub at: Instant,
    pub change: CountChange,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CountChange {
    /// There are so many.
    Counted {
        count: u32,
        /// Monthly fee of one from then on; as before when left out.
        #[serde(default)]
        price: Option<Cents>,
    },
    /// So many were cancelled.
    Cancelled {
        count: u32,
        /// Price-list position or accepted offer (F131).
        #[serde(default)]
        reference: Option<Text>,
    },
}

impl CountChange {
    /// So many fewer, as far as is thought of.
    pub fn cancelled(count: u32) -> Self {
        CountChange::Cancelled { count, reference: None }
    }

    pub fn kind(&self) -> &'static str {
        match self {
            CountChange::Counted { .. } => "counted",
            CountChange::Cancelled { .. } => "cancelled",
        }
    }
}

/// From when on something holds, as people say it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Since {
    #[default]
    Now,
    /// The whole day; from now on when it is today.
    Day(Day),
    At(Moment),
}

impl Since {
    pub fn instant(self, zone: Tz, now: Instant) -> Instant {
        match self {
            Since::Now => now,
            Since::Day(day) => {
                let today = zone::day(zone, now);
                let day = day.date(Way::Near, today, false);
                if day == today { now } else { zone::midnight(zone, day) }
            }
            Since::At(at) => at.at(Way::Near, zone, now),
        }
    }
}

impl FromStr for Since {
    type Err = Misread;
    fn from_str(text: &str) -> Result<Self, Misread> {
        let text = text.trim();
        match (text.parse::<Day>(), text.parse::<Moment>()) {
            (Ok(day), _) => Ok(Since::Day(day)),
            (_, Ok(moment)) => Ok(Since::At(moment)),
            (Err(two @ NotADay::TwoReadings { .. }), _) => Err(two.into()),
            _ => Err(Misread::Since(Text::line(text).to_string())),
        }
    }
}

/// A step function: sorted by time, at one instant the count before what was cancelled of it. In
/// which order its entries were recorded makes no difference.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct History(Vec<Entry>);

impl History {
    /// Adds an entry; a count replaces the one of the same instant.
    pub fn add(&mut self, mut entry: Entry) {
        let place = |entry: &Entry| (entry.at, matches!(entry.change, CountChange::Cancelled { .. }));
        let key = place(&entry);
        let index = self.0.partition_point(|known| place(known) < key);
        if let (CountChange::Counted { price: new, .. }, Some(same)) =
            (&mut entry.change, self.0.get_mut(index))
            && let (true, CountChange::Counted { price: old, .. }) = (same.at == entry.at, &same.change)
        {
            *new = new.or(*old);
            *same = entry;
            return;
        }
        let index = self.0.partition_point(|known| place(known) <= key);
        self.0.insert(index, entry);
    }

    pub fn entries(&self) -> &[Entry] {
        &self.0
    }

    pub fn contains(&self, entry: &Entry) -> bool {
        self.0.contains(entry)
    }

    /// A cancellation of so many by the same reference in `[from, to)`.
    pub fn has_cancelled(&self, count: u32, reference: Option<&Text>, from: Instant, to: Instant) -> bool {
        let same = |entry: &Entry| match &entry.change {
            CountChange::Cancelled { count: of, reference: by, .. } => {
                (*of, by.as_ref()) == (count, reference)
            }
            CountChange::Counted { .. } => false,
        };
        self.0.iter().any(|entry| (from..to).contains(&entry.at) && same(entry))
    }

    /// The most that can be cancelled from `at` on: what is recorded as cancelled later must still
    /// have been there, until the licences were counted again.
    pub fn most(&self, at: Instant) -> u32 {
        let mut count = self.at(at);
        let mut most = count.unwrap_or(0);
        for entry in self.0.iter().skip_while(|entry| entry.at <= at) {
            if let CountChange::Counted { .. } = entry.change {
                break;
            }
            count = step(count, &entry.change);
            most = most.min(count.unwrap_or(0));
        }
        most
    }

    /// How many there are at `at`; `None` before the first count.
    pub fn at(&self, at: Instant) -> Option<u32> {
        self.until(at + 1)
    }

    /// How many there are just before `end`; `None` before the first count.
    pub fn until(&self, end: Instant) -> Option<u32> {
        self.before(end).iter().fold(None, |count, entry| step(count, &entry.change))
    }

    /// The first count there is, and when.
    pub fn first(&self) -> Option<(Instant, u32)> {
        self.0.iter().find_map(|entry| match entry.change {
            CountChange::Counted { count, .. } => Some((entry.at, count)),
            CountChange::Cancelled { .. } => None,
        })
    }

    /// Monthly fee of one licence at `at`; before the first that is known, that one.
    pub fn price(&self, at: Instant) -> Option<Cents> {
        let known = |entry: &Entry| match entry.change {
            CountChange::Counted { price, .. } => price,
            CountChange::Cancelled { .. } => None,
        };
        let before = self.before(at + 1).iter().rev().find_map(known);
        before.or_else(|| self.0.iter().find_map(known))
    }

    /// What was cancelled on the day from `from` to `to`: what is recorded as cancelled, or what the
    /// count has fallen by, whichever is more. A count that is mended on the same day cancels nothing.
    pub fn cancelled(&self, from: Instant, to: Instant) -> u32 {
        let opening = self.until(from);
        let (mut count, mut said) = (opening, 0_u32);
        for entry in self.before(to).iter().filter(|entry| entry.at >= from) {
            if let CountChange::Cancelled { count: cancelled, .. } = entry.change {
                said = said.saturating_add(count.map_or(cancelled, |count| count.min(cancelled)));
            }
            count = step(count, &entry.change);
        }
        let fallen = opening.zip(count).map_or(0, |(opening, closing)| opening.saturating_sub(closing));
        said.max(fallen)
    }

    fn before(&self, end: Instant) -> &[Entry] {
        &self.0[..self.0.partition_point(|entry| entry.at < end)]
    }
}

fn step(count: Option<u32>, change: &CountChange) -> Option<u32> {
    match change {
        CountChange::Counted { count, .. } => Some(*count),
        CountChange::Cancelled { count: cancelled, .. } => {
            count.map(|count| count.saturating_sub(*cancelled))
        }
    }
}
