//! How old the data are.

use std::time::Duration;

/// What that means for what is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// There was never a desk to read from.
    Never,
    /// Read so many seconds ago.
    Fresh(u64),
    /// Something is slow; the screen says so and shows what it knows.
    Late(u64),
    /// Nothing that is shown need be so any more: clocks go on and are only estimated.
    Stale(u64),
}

/// Data are late from here on, in seconds.
const LATE: u64 = 10;
/// And not to be relied upon from here on.
const STALE: u64 = 60;

impl Age {
    /// `read` and `runs` are measured from the begin of the wall.
    pub fn of(read: Option<Duration>, runs: Duration) -> Self {
        let Some(read) = read else { return Age::Never };
        match runs.saturating_sub(read).as_secs() {
            seconds @ ..=LATE => Age::Fresh(seconds),
            seconds @ ..=STALE => Age::Late(seconds),
            seconds => Age::Stale(seconds),
        }
    }

    pub fn is_stale(self) -> bool {
        matches!(self, Age::Stale(_))
    }
}

#[test]
fn data_age_by_steps() {
    let of = |seconds: u64| Age::of(Some(Duration::from_secs(5)), Duration::from_secs(5 + seconds));
    for (seconds, age) in [
        (0, Age::Fresh(0)),
        (10, Age::Fresh(10)),
        (11, Age::Late(11)),
        (60, Age::Late(60)),
        (61, Age::Stale(61)),
        (90_000, Age::Stale(90_000)),
    ] {
        assert_eq!(of(seconds), age);
    }
    assert_eq!(Age::of(None, Duration::from_secs(90)), Age::Never);
}
