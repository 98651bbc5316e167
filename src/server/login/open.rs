//! Logins that were begun: so many, for so long, and asked about so often.

use std::collections::HashMap;
use std::time::{Duration, Instant as Moment};

use crate::server::login::provider::Flow;

/// Logins that may be open.
const MOST: usize = 256;
/// Seconds that are added where the provider wants to be asked less often (RFC 8628, 3.5).
const SLOWER: u64 = 5;
/// Seconds between two times at most, and until a login ends, whatever the provider says.
const SLOWEST: u64 = 60;
const LONGEST: u64 = 1_800;

#[derive(Default)]
pub struct OpenLogins {
    open: HashMap<String, Open>,
}

struct Open {
    flow: Flow,
    interval: u64,
    next: Moment,
    until: Moment,
}

/// No login is begun now; after so many seconds it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Full(pub u64);

/// What is to be done for who asks about a login.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Turn {
    /// There is none of that name any more.
    Over,
    /// The provider is not asked yet.
    Wait(u64),
    Ask(Flow),
}

impl OpenLogins {
    /// Whether there is room for one more.
    ///
    /// # Errors
    /// Too many are open.
    pub fn room(&mut self, now: Moment) -> Result<(), Full> {
        self.open.retain(|_, open| now < open.until);
        if self.open.len() >= MOST { Err(Full(SLOWEST)) } else { Ok(()) }
    }

    /// Opens one. Answers with how often it is worth asking, and how long it is open, in seconds.
    pub fn open(&mut self, device: String, flow: Flow, timing: (u64, u64), now: Moment) -> (u64, u64) {
        let (interval, lasts) = (timing.0.min(SLOWEST), timing.1.min(LONGEST));
        let next = now + Duration::from_secs(interval);
        let until = now + Duration::from_secs(lasts);
        self.open.insert(device, Open { flow, interval, next, until });
        (interval, lasts)
    }

    /// Whose turn it is waits for the next from here on, so that nobody asks the provider twice at once.
    pub fn turn(&mut self, device: &str, now: Moment) -> Turn {
        match self.open.get_mut(device) {
            Some(open) if now >= open.until => {
                self.open.remove(device);
                Turn::Over
            }
            Some(open) if now < open.next => Turn::Wait(open.interval),
            Some(open) => {
                open.next = now + Duration::from_secs(open.interval);
                Turn::Ask(open.flow.clone())
            }
            None => Turn::Over,
        }
    }

    /// Seconds between two times.
    pub fn interval(&self, device: &str) -> u64 {
        self.open.get(device).map_or(SLOWER, |open| open.interval)
    }

    /// The provider is asked less often from now on.
    pub fn slow_down(&mut self, device: &str, now: Moment) -> u64 {
        let Some(open) = self.open.get_mut(device) else { return SLOWER };
        open.interval = (open.interval + SLOWER).min(SLOWEST);
        open.next = now + Duration::from_secs(open.interval);
        open.interval
    }

    pub fn close(&mut self, device: &str) {
        self.open.remove(device);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flow() -> Flow {
        Flow { device_code: "code".to_owned(), token: "https://id/token".to_owned(), by_post: false }
    }

    #[test]
    fn it_is_asked_after_the_interval_and_later_when_that_is_wanted() {
        let (mut logins, begun) = (OpenLogins::default(), Moment::now());
        let at = |seconds| begun + Duration::from_secs(seconds);
        assert_eq!(logins.open("a".into(), flow(), (5, 900), begun), (5, 900));
        for (seconds, turn) in
            [(0, Turn::Wait(5)), (4, Turn::Wait(5)), (5, Turn::Ask(flow())), (6, Turn::Wait(5))]
        {
            assert_eq!(logins.turn("a", at(seconds)), turn, "after {seconds} s");
        }
        assert_eq!(logins.slow_down("a", at(6)), 10);
        assert_eq!(logins.turn("a", at(15)), Turn::Wait(10));
        assert_eq!(logins.turn("a", at(16)), Turn::Ask(flow()));
        assert_eq!(logins.turn("a", at(900)), Turn::Over);
        assert_eq!(logins.turn("b", begun), Turn::Over);
        assert_eq!(logins.open("c".into(), flow(), (900, 90_000), begun), (60, 1_800), "within bounds");
    }

    #[test]
    fn there_are_so_many_and_no_more() {
        let (mut logins, begun) = (OpenLogins::default(), Moment::now());
        for n in 0..MOST {
            assert_eq!(logins.room(begun), Ok(()));
            logins.open(n.to_string(), flow(), (5, 900), begun);
        }
        assert_eq!(logins.room(begun), Err(Full(60)));
        assert_eq!(logins.room(begun + Duration::from_secs(900)), Ok(()), "those are over");
        assert!(logins.open.is_empty());
    }
}
