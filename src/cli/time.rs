//! Times as they are written.

use chrono_tz::Tz;

use super::output::Problem;
use crate::domain::instant::{Instant, NotAnInstant};
use crate::domain::span;
use crate::report::month::Month;

/// A time with zone, or a distance from now: `+2h30m`, `-2h`.
///
/// # Errors
/// It is neither.
pub fn moment(text: &str, now: Instant) -> Result<Instant, Problem> {
    let text = text.trim();
    let distance = |text: &str| span::parse(text).map_err(|e| e.to_string());
    let read = match (text.strip_prefix('+'), text.strip_prefix('-')) {
        (Some(later), _) => distance(later).map(|seconds| now + seconds),
        (_, Some(earlier)) => distance(earlier).map(|seconds| now - seconds),
        _ => text.parse().map_err(|e: NotAnInstant| e.to_string()),
    };
    read.map_err(|e| Problem::usage(e, "write it like 2026-11-24T14:40:00+01:00 or +2h"))
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
