//! The service manager watches that the wall is alive: it is told so after frames that have reached the
//! terminal, and of nothing else.

use std::time::Duration;

use sd_notify::NotifyState;
use tokio::time::Instant as Tick;

/// Whom to tell, and how often. Without a service manager nobody is told anything.
#[derive(Debug)]
pub struct Watchdog {
    /// The manager ends what it has not heard of for twice as long.
    every: Option<Duration>,
    told: Option<Tick>,
}

impl Watchdog {
    pub fn new() -> Self {
        Self { every: sd_notify::watchdog_enabled().map(|limit| limit / 2), told: None }
    }

    /// A frame has reached the terminal. The first one says that the wall is up.
    pub fn drew(&mut self, now: Tick) {
        let due = match (self.told, self.every) {
            (None, _) => true,
            (Some(told), Some(every)) => now.duration_since(told) >= every,
            (Some(_), None) => false,
        };
        if !due {
            return;
        }
        let states: &[NotifyState<'_>] = match self.told {
            None => &[NotifyState::Ready, NotifyState::Watchdog],
            Some(_) => &[NotifyState::Watchdog],
        };
        self.told = Some(now);
        // Nobody listens: then nobody waits for it either.
        let _ = sd_notify::notify(states);
    }

    /// The wall ends because it was asked to.
    pub fn stopping(&self) {
        let _ = sd_notify::notify(&[NotifyState::Stopping]);
    }
}
