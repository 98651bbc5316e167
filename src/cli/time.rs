//! Times as they are written.

use super::output::Problem;
use crate::domain::instant::{Instant, NotAnInstant};
use crate::domain::span;

/// A time with zone, or a distance from now on: `+2h30m`.
///
/// # Errors
/// It is neither.
pub fn moment(text: &str, now: Instant) -> Result<Instant, Problem> {
    let read = match text.trim().strip_prefix('+') {
        Some(distance) => span::parse(distance).map(|seconds| now + seconds).map_err(|e| e.to_string()),
        None => text.parse().map_err(|e: NotAnInstant| e.to_string()),
    };
    read.map_err(|e| Problem::usage(e, "write it like 2026-11-24T14:40:00+01:00 or +2h"))
}
