//! What has come from the server so far: shared by whoever listens and whoever reads.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

use crate::domain::base::instant::Instant;
use crate::domain::facts::event::Record;
use crate::engine::system_millis;
use crate::store::StoreError;
use crate::wire::{Cursor, Hello};

/// Records that wait to be read at most; more are read from the server again.
const WAITING: usize = 65_536;

/// How the line is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Hearing {
    /// Nobody listens: what is read is asked for.
    #[default]
    Asked,
    /// What is kept from the last time is all there is, and is not told to be old yet.
    Kept,
    /// What is read came by itself.
    Heard,
    /// It is down, for this reason.
    Down(StoreError),
}

/// The place where both meet.
pub struct Feed {
    state: Mutex<State>,
    head: watch::Sender<u64>,
}

#[derive(Default)]
struct State {
    line: Hearing,
    hello: Option<Hello>,
    /// Milliseconds by which this machine's clock is behind the server's.
    behind: i64,
    /// When the server was heard of last, by this machine's clock.
    heard: Option<Instant>,
    edition: u64,
    /// After which record those that wait begin; they go on up to the cursor.
    from: u64,
    waiting: VecDeque<Record>,
    cursor: Cursor,
    /// Between these two nothing is shown: what follows on the one follows on the other.
    empty: (u64, u64),
    /// The highest sequence number that was heard of.
    known: u64,
}

impl Default for Feed {
    fn default() -> Self {
        Self { state: Mutex::default(), head: watch::Sender::new(0) }
    }
}

impl Feed {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn changed(&self) -> watch::Receiver<u64> {
        self.head.subscribe()
    }

    /// Whoever keeps the replica looks whether there is more, or what is wrong.
    pub fn nudge(&self) {
        let known = self.state().known;
        self.head.send_replace(known);
    }

    pub fn line(&self) -> Hearing {
        self.state().line.clone()
    }

    pub fn set_line(&self, line: Hearing) {
        let mut state = self.state();
        if state.line == line {
            return;
        }
        state.line = line;
        drop(state);
        self.nudge();
    }

    pub fn edition(&self) -> u64 {
        self.state().edition
    }

    pub fn cursor(&self) -> Cursor {
        self.state().cursor
    }

    /// Whether the whole desk is shown; so it is held to be while nobody has said.
    pub fn is_whole(&self) -> bool {
        self.state().hello.as_ref().is_none_or(|hello| hello.reseller.is_none())
    }

    pub fn hello(&self) -> Option<Hello> {
        self.state().hello.clone()
    }

    pub fn behind(&self) -> i64 {
        self.state().behind
    }

    /// When the server was heard of last.
    pub fn heard(&self) -> Option<Instant> {
        self.state().heard
    }

    /// It is known from an earlier time how the desk was then.
    pub fn kept(&self, heard: Instant) {
        self.state().heard = Some(heard);
    }

    /// Something came over the line.
    pub fn beat(&self) {
        let mut state = self.state();
        state.heard = Some(Instant::from_epoch((system_millis() + state.behind) / 1_000));
    }

    /// The server has said who it is, between these two moments of this machine's clock. Answers whether
    /// what was read still holds: another history has another record at the same place, or none.
    pub fn greet(&self, hello: Hello, asked: i64, answered: i64) -> bool {
        let mut state = self.state();
        state.behind = hello.time.saturating_sub(asked + (answered - asked) / 2);
        let (head, own) = (hello.head, state.cursor);
        let other = head.seq == own.seq && head.link.is_some() && own.link.is_some() && head.link != own.link;
        state.known = head.seq;
        state.hello = Some(hello);
        drop(state);
        self.beat();
        own.seq <= head.seq && !other
    }

    /// There are records up to this one.
    pub fn learned(&self, seq: u64) {
        let mut state = self.state();
        state.known = state.known.max(seq);
        drop(state);
        self.nudge();
    }

    /// The highest sequence number that was heard of.
    pub fn known(&self) -> u64 {
        self.state().known
    }

    /// It was read so far by asking, and this was the last record that was shown.
    pub fn read_to(&self, shown: u64, cursor: Cursor) {
        let mut state = self.state();
        state.empty = (shown, cursor.seq);
        state.known = state.known.max(cursor.seq);
        // While somebody listens, how far was read is what came by itself.
        if state.line != Hearing::Heard && cursor.seq >= state.cursor.seq {
            state.cursor = cursor;
            state.from = cursor.seq;
            state.waiting.clear();
        }
    }

    /// These follow on what came by itself before.
    pub fn came(&self, records: Vec<Record>, cursor: Option<Cursor>) {
        let mut state = self.state();
        let last = records.last().map(|record| Cursor { seq: record.seq, link: None });
        let Some(cursor) = cursor.or(last).filter(|cursor| cursor.seq >= state.cursor.seq) else { return };
        let known = state.cursor.seq;
        state.waiting.extend(records.into_iter().filter(|record| record.seq > known));
        state.cursor = cursor;
        state.known = state.known.max(cursor.seq);
        if state.waiting.len() > WAITING {
            state.waiting.clear();
            state.from = cursor.seq;
        }
        drop(state);
        self.nudge();
    }

    /// What came by itself after `after`; `None` where that is not all there is, and is to be asked for.
    pub fn take(&self, after: u64, limit: usize) -> Option<Vec<Record>> {
        let mut state = self.state();
        let (begin, end) = state.empty;
        let covered = after >= state.from || (after >= begin && end >= state.from);
        if state.line != Hearing::Heard || !covered {
            return None;
        }
        while state.waiting.front().is_some_and(|record| record.seq <= after) {
            state.from = state.waiting.pop_front().map_or(state.from, |record| record.seq);
        }
        Some(state.waiting.iter().take(limit).cloned().collect())
    }

    /// What was shown before no longer holds. It is listened from the head on, and what lies before is
    /// asked for.
    pub fn forget(&self) {
        let mut state = self.state();
        state.edition += 1;
        state.waiting.clear();
        state.cursor = state.hello.as_ref().map_or_else(Cursor::default, |hello| hello.head);
        (state.from, state.empty) = (state.cursor.seq, (0, 0));
        drop(state);
        self.nudge();
    }
}
