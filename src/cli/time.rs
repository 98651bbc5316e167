//! Times as they are written.

use crate::words::trouble::OfTime;
use std::str::FromStr;

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::act::Present;
use super::output::Problem;
use crate::domain::instant::Instant;
use crate::domain::moment::{Day, Moment, NotADay, Way};
use crate::domain::zone;
use crate::report::month::Month;

/// A time that is over, as it was written: `17:30` is the last one.
pub fn past(cx: Present<'_>, written: Option<Moment>) -> Option<Instant> {
    written.map(|moment| moment.at(Way::Back, cx.desk.world().zone, cx.now))
}

/// A time to come, as it was written: `17:30` is the next one.
pub fn coming(cx: Present<'_>, written: Moment) -> Instant {
    written.at(Way::Ahead, cx.desk.world().zone, cx.now)
}

/// A time that may lie on either side: `17:30` is today's.
pub fn near(cx: Present<'_>, written: Moment) -> Instant {
    written.at(Way::Near, cx.desk.world().zone, cx.now)
}

/// A day as it was written: by itself, or by a time that lies in it, such as `-2d`.
#[derive(Clone, Copy, Debug)]
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
    fn date(self, way: Way, cx: Present<'_>) -> NaiveDate {
        let zone = cx.desk.world().zone;
        match self {
            Self::Day(day) => day.date(way, zone::day(zone, cx.now), false),
            Self::At(moment) => zone::day(zone, moment.at(way, zone, cx.now)),
        }
    }
}

/// A day that is over, or today.
pub fn past_day(cx: Present<'_>, written: Option<OnDay>) -> Option<NaiveDate> {
    written.map(|day| day.date(Way::Back, cx))
}

/// A day to come, or today.
pub fn coming_day(cx: Present<'_>, written: OnDay) -> NaiveDate {
    written.date(Way::Ahead, cx)
}

/// A day that may lie on either side.
pub fn near_day(cx: Present<'_>, written: Option<OnDay>) -> Option<NaiveDate> {
    written.map(|day| day.date(Way::Near, cx))
}

/// The month that is asked for, or the present one.
///
/// # Errors
/// It has not begun.
pub fn month(asked: Option<Month>, zone: Tz, now: Instant) -> Result<Month, Problem> {
    let month = asked.unwrap_or_else(|| Month::of(zone, now));
    if month.span(zone).0 > now {
        return Err(Problem::wrong(OfTime::NotBegun { month: month.to_string() }));
    }
    Ok(month)
}
