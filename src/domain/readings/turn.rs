//! Whose turn it is: the one order in which whatever runs out or is alarming is looked at.
//!
//! As people are treated who come in at the same time: first what somebody has to do this minute, then what can
//! still be saved and is nearest, then what was missed just now, because whoever waits for it still waits. What has
//! time comes after these; what was missed long ago comes last: an hour more makes no difference to it.

use crate::domain::base::instant::Instant;

/// Seconds within which a target that is not missed yet comes before all that is: half a day of work.
pub const NEAR: i64 = 4 * 3_600;
/// Seconds for which something counts as missed just now: one week on call.
pub const FRESH: i64 = 7 * 86_400;

/// The first comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// Somebody is to call or to take over now.
    AtOnce,
    /// Can still be saved, if somebody acts soon.
    Near,
    /// Missed just now.
    Fresh,
    /// Not yet.
    Later,
    /// Missed long ago.
    Old,
}

impl Turn {
    /// Of what is due at a moment, with how far that is from now: within each turn the nearest comes first.
    pub fn of(due: Instant, now: Instant) -> (Self, i64) {
        let turn = match due - now {
            0..=NEAR => Turn::Near,
            left if left > NEAR => Turn::Later,
            _ if Self::is_fresh(due, now) => Turn::Fresh,
            _ => Turn::Old,
        };
        (turn, (due - now).abs())
    }

    /// Whether what is so since then is so since just now.
    pub fn is_fresh(since: Instant, now: Instant) -> bool {
        now - since <= FRESH
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_that_can_be_saved_then_what_was_missed_just_now_then_what_has_time_then_the_rest() {
        const DAY: i64 = 86_400;
        let now = Instant::from_epoch(1_790_000_000);
        let wanted = [0, 60, NEAR, -1, -DAY, -FRESH, NEAR + 1, 30 * DAY, -FRESH - 1, -120 * DAY];
        let mut sorted = wanted;
        sorted.sort_unstable();
        sorted.sort_by_key(|left| Turn::of(now + *left, now));
        assert_eq!(sorted, wanted);
    }
}
