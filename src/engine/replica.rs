//! The replica of a desk and its owner.

use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use crate::domain::base::instant::Instant;
use crate::domain::contract::Contracts;
use crate::domain::readings::desk::Desk;
use crate::engine::clock::Clock;
use crate::engine::failure::Failure;
use crate::engine::kept;
use crate::store::{Journal, Snapshot};

/// A desk that views read while the engine moves it on.
pub type SharedDesk = Arc<RwLock<Desk>>;

/// A snapshot is kept after this many records.
const SNAPSHOT_EVERY: u64 = 5_000;
/// So many seconds after the last record the machine's clock is doubted: two years.
const FAR: i64 = 2 * 366 * 86_400;

/// The owner of a replica.
pub struct Engine {
    pub(super) journal: Arc<dyn Journal>,
    pub(super) desk: SharedDesk,
    pub(super) clock: Clock,
    /// Sequence number of the latest snapshot.
    saved: u64,
    /// What the journal showed when the replica was made.
    pub(super) edition: u64,
    /// The replica was made anew, and nobody has been told yet.
    pub(super) anew: bool,
    /// Somebody has looked at the clock and says that it is right.
    clock_is_right: bool,
}

impl Engine {
    /// Brings a replica up to date: from the latest snapshot and what came after it.
    ///
    /// # Errors
    /// When the journal cannot be read or contradicts itself.
    pub async fn open(
        journal: Arc<dyn Journal>,
        contracts: Arc<Contracts>,
        clock: Clock,
    ) -> Result<Self, Failure> {
        let edition = journal.edition();
        let desk = kept::desk(&*journal, contracts, |_| true).await?;
        let saved = desk.world().seq;
        let desk = Arc::new(RwLock::new(desk));
        let mut engine = Self { journal, desk, clock, saved, edition, anew: false, clock_is_right: false };
        engine.catch_up().await?;
        engine.save_if_due().await;
        Ok(engine)
    }

    pub fn desk(&self) -> RwLockReadGuard<'_, Desk> {
        self.desk.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn desk_mut(&self) -> RwLockWriteGuard<'_, Desk> {
        self.desk.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// The same replica by another clock.
    pub fn with_clock(self, clock: Clock) -> Self {
        Self { clock, ..self }
    }

    /// Goes by another clock from now on; answers with the former one.
    pub fn set_clock(&mut self, clock: Clock) -> Clock {
        std::mem::replace(&mut self.clock, clock)
    }

    pub fn journal(&self) -> &Arc<dyn Journal> {
        &self.journal
    }

    /// The present by which the desk is read and acted on: never before its last record, however far
    /// this machine's clock is behind (A69).
    pub fn now(&self) -> Instant {
        self.desk().world().present(self.clock.now())
    }

    /// Records also when the machine's clock is years after the last record.
    pub fn trust_clock(&mut self, trusted: bool) {
        self.clock_is_right = trusted;
    }

    /// Refuses to record by a clock that is very likely wrong.
    pub(super) fn check_clock(&self) -> Result<(), Failure> {
        let last = self.desk().world().recorded;
        match (self.clock, last, self.clock.now()) {
            (Clock::System, Some(last), now) if now - last > FAR && !self.clock_is_right => {
                Err(Failure::Clock { now, last })
            }
            _ => Ok(()),
        }
    }

    /// Keeps a snapshot when many records have come since the last one. A failure only costs a
    /// slower start.
    pub async fn save_if_due(&mut self) {
        // Who may only look would encode one after every record, for nothing.
        if self.journal.is_writable() && self.desk().world().seq >= self.saved + SNAPSHOT_EVERY {
            self.save().await;
        }
    }

    /// Keeps a snapshot now.
    pub async fn save(&mut self) {
        let desk = self.desk.clone();
        let encode = move || {
            let desk = desk.read().unwrap_or_else(PoisonError::into_inner);
            Snapshot::of(desk.world())
        };
        let Ok(Some(snapshot)) = tokio::task::spawn_blocking(encode).await else { return };
        let seq = snapshot.seq;
        if self.journal.put_snapshot(snapshot).await.is_ok() {
            self.saved = seq;
        }
    }
}
