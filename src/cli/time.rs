//! Times as they are written.

use chrono_tz::Tz;

use super::output::Problem;
use crate::domain::base::instant::Instant;
use crate::report::month::Month;
use crate::words::trouble::OfTime;

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
