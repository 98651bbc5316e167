//! The present. Everything else gets it as an argument.

use std::time::Duration;

use uuid::{NoContext, Timestamp, Uuid};

use crate::domain::base::instant::Instant;

/// A new id that sorts by time; also on a machine whose clock stands before 1970.
pub fn fresh_id() -> Uuid {
    let now = since_epoch();
    Uuid::new_v7(Timestamp::from_unix(NoContext, now.as_secs(), now.subsec_nanos()))
}

/// Where an engine takes its present from.
#[derive(Clone, Copy, Debug)]
pub enum Clock {
    /// The system's clock.
    System,
    /// The system's clock, with so many milliseconds added: that of the machine which records.
    Shifted(i64),
    /// Always the same instant.
    Fixed(Instant),
    /// Begins at `at` when `since` is, and runs `speed` times as fast.
    Simulated { at: Instant, since: std::time::Instant, speed: u32 },
}

impl Clock {
    pub fn simulated(at: Instant, speed: u32) -> Self {
        Clock::Simulated { at, since: std::time::Instant::now(), speed }
    }

    pub fn now(&self) -> Instant {
        match *self {
            Clock::System => system_now(),
            Clock::Shifted(millis) => {
                Instant::from_epoch(system_millis().saturating_add(millis).div_euclid(1_000))
            }
            Clock::Fixed(at) => at,
            Clock::Simulated { at, since, speed } => {
                let millis = since.elapsed().as_millis() * u128::from(speed);
                at + i64::try_from(millis / 1_000).unwrap_or(i64::MAX)
            }
        }
    }

    /// Milliseconds since 1970 in UTC, as far as it goes by such.
    pub fn millis(&self) -> i64 {
        match self {
            Clock::System => system_millis(),
            Clock::Shifted(millis) => system_millis().saturating_add(*millis),
            Clock::Fixed(_) | Clock::Simulated { .. } => self.now().epoch().saturating_mul(1_000),
        }
    }

    /// How long to sleep until `at` has come; nothing when it has.
    pub fn until(&self, at: Instant) -> Duration {
        match *self {
            Clock::System => {
                let now = since_epoch();
                let target = Duration::from_secs(u64::try_from(at.epoch()).unwrap_or(0));
                target.saturating_sub(now)
            }
            Clock::Shifted(millis) => {
                let left = at.epoch().saturating_mul(1_000) - system_millis().saturating_add(millis);
                Duration::from_millis(u64::try_from(left).unwrap_or(0))
            }
            Clock::Fixed(_) => Duration::MAX,
            Clock::Simulated { at: begin, since, speed } => {
                let seconds = u64::try_from(at - begin).unwrap_or(0);
                (Duration::from_secs(seconds) / speed.max(1)).saturating_sub(since.elapsed())
            }
        }
    }

    /// How long until the present shows another second.
    pub fn until_next_second(&self) -> Duration {
        self.until(self.now() + 1)
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the system's clock")]
fn since_epoch() -> Duration {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default()
}

/// What the system's clock says, in milliseconds since 1970.
pub fn system_millis() -> i64 {
    i64::try_from(since_epoch().as_millis()).unwrap_or(i64::MAX)
}

fn system_now() -> Instant {
    Instant::from_epoch(i64::try_from(since_epoch().as_secs()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_simulated_clock_starts_where_it_is_told() {
        let at: Instant = "2026-11-24T14:03:27+01:00".parse().unwrap();
        let clock = Clock::simulated(at, 1);
        assert!((0..2).contains(&(clock.now() - at)));
        assert!(clock.until(at + 3_600) <= Duration::from_secs(3_600));
        let fast = Clock::simulated(at, 60);
        assert!(fast.until(at + 3_600) <= Duration::from_secs(60));
        assert_eq!(fast.until(at - 1_i64), Duration::ZERO);
    }

    #[test]
    fn a_clock_that_is_shifted_runs_beside_the_systems() {
        for (millis, seconds) in [(90_000, 90), (-90_000, -90), (0, 0)] {
            let (own, shifted) = (Clock::System.now(), Clock::Shifted(millis));
            assert!((seconds..=seconds + 1).contains(&(shifted.now() - own)), "{millis}");
            let left = shifted.until(own + seconds + 3_600);
            assert!(left <= Duration::from_secs(3_600) && left > Duration::from_secs(3_597), "{millis}");
        }
        assert_eq!(Clock::Shifted(5_000).until(Clock::System.now()), Duration::ZERO);
    }
}
