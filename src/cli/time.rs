//! Times as they are written.

use chrono::Days as Count;
use chrono_tz::Tz;

use super::output::Problem;
use crate::domain::base::instant::Instant;
use crate::domain::base::moment::{OnDay, OnMonth, Way};
use crate::domain::base::zone;
use crate::domain::readings::trend::{Days, NotDays};
use crate::report::month::Month;
use crate::words::trouble::OfTime;

/// The month that is asked for, or the present one.
///
/// # Errors
/// It has not begun.
pub fn month(asked: Option<OnMonth>, zone: Tz, now: Instant) -> Result<Month, Problem> {
    let month = asked.map_or_else(|| Month::of(zone, now), |month| Month::written(month, zone, now));
    if month.span(zone).0 > now {
        return Err(Problem::wrong(OfTime::NotBegun { month: month.to_string() }));
    }
    Ok(month)
}

/// The days that are asked for: up to today, and as many as usual, without another wish.
///
/// # Errors
/// They are no such days.
pub fn days(from: Option<OnDay>, to: Option<OnDay>, zone: Tz, now: Instant) -> Result<Days, Problem> {
    let last = to.map_or_else(|| zone::day(zone, now), |to| to.date(Way::Back, zone, now));
    let usual = || last.checked_sub_days(Count::new(Days::USUAL as u64 - 1)).unwrap_or(last);
    let first = from.map_or_else(usual, |from| from.date(Way::Back, zone, now));
    Days::between(zone, first, last, now).map_err(|why| {
        Problem::wrong(match (why, to) {
            (NotDays::Reversed, None) => OfTime::FromAhead { day: first },
            (NotDays::TooMany, None) => OfTime::FromTooEarly { day: first },
            (why, _) => OfTime::Days(why),
        })
    })
}
