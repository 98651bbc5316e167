//! A day as it was written: by itself, or by a time that lies in it.

use std::str::FromStr;

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::{Day, Moment, NotADay, Way};
use crate::domain::base::instant::Instant;
use crate::domain::base::zone;

/// A day as it was written: by itself, or by a time that lies in it, such as `-2d`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnDay {
    Day(Day),
    At(Moment),
}

impl FromStr for OnDay {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        match (text.parse::<Day>(), text.parse::<Moment>()) {
            (Ok(day), _) => Ok(Self::Day(day)),
            (Err(_), Ok(moment)) => Ok(Self::At(moment)),
            (Err(wrong), Err(_)) => Err(wrong),
        }
    }
}

impl OnDay {
    /// The day that is meant.
    pub fn date(self, way: Way, desk: Tz, now: Instant) -> NaiveDate {
        match self {
            Self::Day(day) => day.date(way, zone::day(desk, now), false),
            Self::At(moment) => zone::day(desk, moment.at(way, desk, now)),
        }
    }
}
