//! Times as they are written.

use super::act::Present;
use super::output::Problem;
use crate::domain::instant::Instant;
pub use crate::domain::moment::OnDay;
use crate::domain::moment::{Moment, Way};
use crate::report::month::Month;
use crate::words::trouble::OfTime;
use chrono::NaiveDate;
use chrono_tz::Tz;

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

fn on(day: OnDay, way: Way, cx: Present<'_>) -> NaiveDate {
    day.date(way, cx.desk.world().zone, cx.now)
}

/// A day that is over, or today.
pub fn past_day(cx: Present<'_>, written: Option<OnDay>) -> Option<NaiveDate> {
    written.map(|day| on(day, Way::Back, cx))
}

/// A day to come, or today.
pub fn coming_day(cx: Present<'_>, written: OnDay) -> NaiveDate {
    on(written, Way::Ahead, cx)
}

/// A day that may lie on either side.
pub fn near_day(cx: Present<'_>, written: Option<OnDay>) -> Option<NaiveDate> {
    written.map(|day| on(day, Way::Near, cx))
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
