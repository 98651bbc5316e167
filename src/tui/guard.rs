//! Whether anybody is there: the lock, and the question to those who come back.

use std::time::Duration;

use crate::config::Passphrase;
use crate::domain::base::instant::Instant;
use crate::tui::verb::Verb;

/// Longest wait after a wrong passphrase, in seconds.
const LONGEST_WAIT: i64 = 60;

/// What watches over a console that nobody touches. Spans are in seconds.
#[derive(Clone, Debug, Default)]
pub struct Guard {
    /// Without a key for so long it locks; `None` for never.
    pub lock_after: Option<i64>,
    /// Without a key for so long the next act that writes asks; `None` for never.
    pub ask_after: Option<i64>,
    /// Unlocking takes a passphrase.
    pub passphrase: bool,
    pub lock: Option<Lock>,
    /// How long nobody was there, until somebody has confirmed to be.
    pub away: Option<i64>,
    /// What goes on once that is confirmed.
    pub held: Option<Held>,
    /// The present by the last tick: what is shown may be another moment.
    clock: Option<Instant>,
    /// When the last key was pressed.
    key: Option<Touch>,
    /// How long the console runs, in seconds: a clock that is set back stops nothing that goes by it.
    runs_for: i64,
}

/// When a key was pressed, by the clock and by how long the console had run.
#[derive(Clone, Copy, Debug)]
struct Touch {
    at: Instant,
    runs_for: i64,
}

/// A locked console.
#[derive(Clone, Debug, Default)]
pub struct Lock {
    pub typed: Passphrase,
    /// A passphrase is being checked.
    pub checking: bool,
    /// Wrong ones so far.
    wrong: u32,
    /// Not before the console has run so long, in seconds, is another one taken.
    not_before: Option<i64>,
}

/// An act that waits for an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    Action(Verb),
    /// Saving the open form.
    Save,
    /// What the open question is about.
    Confirmed,
}

impl Guard {
    /// The present by the clock on the wall, whatever moment is shown: the desk's own may stand still
    /// where that clock was set back.
    pub fn present(&self, shown: Instant) -> Instant {
        self.clock.unwrap_or(shown)
    }

    /// How long the console has run. To be said before anything else is told.
    pub fn runs_for(&mut self, time: Duration) {
        self.runs_for = i64::try_from(time.as_secs()).unwrap_or(i64::MAX);
    }

    /// A second has passed; true when the console has locked itself now.
    pub fn second(&mut self, now: Instant) -> bool {
        self.clock = Some(now);
        let key = *self.key.get_or_insert(Touch { at: now, runs_for: self.runs_for });
        let idle = self.since(key, now);
        let due = self.lock.is_none() && self.lock_after.is_some_and(|after| idle >= after);
        if due {
            self.lock();
        }
        due
    }

    /// Seconds since a key: by the clock or by how long the console has run, whichever is more. A clock
    /// can be set back, and a machine that sleeps does not run.
    fn since(&self, key: Touch, now: Instant) -> i64 {
        (now - key.at).max(self.runs_for - key.runs_for)
    }

    /// A key was pressed, or text pasted.
    pub fn touched(&mut self, shown: Instant) {
        let now = self.present(shown);
        let idle = self.key.map(|key| self.since(key, now));
        self.away = idle.filter(|idle| self.ask_after.is_some_and(|after| *idle >= after)).or(self.away);
        self.key = Some(Touch { at: now, runs_for: self.runs_for });
    }

    /// Whether an act has to wait until somebody has said to be there; it is held back then.
    pub fn holds(&mut self, act: Held) -> bool {
        if self.away.is_some() {
            self.held = Some(act);
        }
        self.away.is_some()
    }

    pub fn lock(&mut self) {
        self.held = None;
        self.lock = Some(Lock::default());
    }

    /// Whoever unlocks is there.
    pub fn unlock(&mut self, shown: Instant) {
        (self.lock, self.away) = (None, None);
        self.key = Some(Touch { at: self.present(shown), runs_for: self.runs_for });
    }

    /// The passphrase was not the right one; the wait doubles each time.
    pub fn refused(&mut self) {
        let now = self.runs_for;
        if let Some(lock) = &mut self.lock {
            let wait = LONGEST_WAIT.min(1 << lock.wrong.min(16));
            *lock = Lock { wrong: lock.wrong + 1, not_before: Some(now + wait), ..Lock::default() };
        }
    }

    /// Seconds until another passphrase is taken; 0 when one is now.
    pub fn wait(&self) -> i64 {
        let not_before = self.lock.as_ref().and_then(|lock| lock.not_before);
        not_before.map_or(0, |at| (at - self.runs_for).max(0))
    }

    /// Seconds since the last key.
    pub fn idle(&self, shown: Instant) -> i64 {
        self.key.map_or(0, |key| self.since(key, self.present(shown)))
    }

    /// Seconds until the console locks itself.
    pub fn left(&self, shown: Instant) -> Option<i64> {
        self.lock_after.map(|after| (after - self.idle(shown)).max(0))
    }
}

impl Lock {
    /// A passphrase was wrong before.
    pub fn was_wrong(&self) -> bool {
        self.wrong > 0
    }
}
