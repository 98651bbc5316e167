//! A due time with explicit pauses, for a calendar on its own.

use crate::domain::base::instant::Instant;
use crate::domain::calendar::{Calendar, NeverOpens};

/// The earliest instant at which `seconds` of open time outside the pauses have passed since
/// `start`. Pauses may come in any order and overlap; one that ends before it begins pauses
/// nothing.
///
/// # Errors
/// When the calendar ends before that.
pub fn due(
    calendar: &Calendar,
    start: Instant,
    seconds: i64,
    pauses: &[(Instant, Instant)],
) -> Result<Instant, NeverOpens> {
    let mut pauses: Vec<_> = pauses.iter().copied().filter(|(from, to)| from < to).collect();
    pauses.sort_unstable();
    let mut at = start;
    let mut left = seconds;
    for (from, to) in pauses {
        let open = calendar.elapsed(at, from);
        if open >= left {
            break;
        }
        left -= open;
        at = at.max(to);
    }
    calendar.due(at, left)
}
