//! Times as they are written.

use chrono_tz::Tz;

use super::act::Present;
use super::output::Problem;
use crate::domain::instant::Instant;
use crate::domain::moment::{Moment, Way};
use crate::report::month::Month;

/// A time that is over, as it was written: `17:30` is the last one.
pub fn past(cx: Present<'_>, written: Option<Moment>) -> Option<Instant> {
    written.map(|moment| moment.at(Way::Back, cx.desk.world().zone, cx.now))
}

/// A time to come, as it was written: `17:30` is the next one.
pub fn coming(cx: Present<'_>, written: Moment) -> Instant {
    written.at(Way::Ahead, cx.desk.world().zone, cx.now)
}

/// The month that is asked for, or the present one.
///
/// # Errors
/// It has not begun.
pub fn month(asked: Option<Month>, zone: Tz, now: Instant) -> Result<Month, Problem> {
    let month = asked.unwrap_or_else(|| Month::of(zone, now));
    if month.span(zone).0 > now {
        let what = format!("{month} has not begun");
        return Err(Problem::usage(what, "give a month that has, such as --month 2026-11"));
    }
    Ok(month)
}
