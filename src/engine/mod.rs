//! Decide, append, apply, publish: the one way in which a desk changes.
//!
//! An [`Engine`] owns a replica of the desk and is the only one to change it. A command is decided
//! on the replica as of record *n* and appended "after *n*"; if somebody else was faster the
//! engine catches up and decides again. Nothing is applied before it is durable, except in
//! [`Engine::execute_all`], whose replica is rebuilt when a batch fails.

mod actor;
mod again;
mod batch;
mod clock;
mod past;
mod replay;

use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::Duration;

use uuid::Uuid;

use crate::domain::acts::decide;
use crate::domain::acts::decide::Command;
use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::contract::Contracts;
use crate::domain::facts::event::{Event, Fact, Record, Via};
use crate::domain::facts::incident::Change;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::refusal::Refusal;
use crate::domain::world::Inconsistent;
use crate::store::{Appended, Journal, Snapshot, StoreError};
pub use actor::{Handle, Update, Updates};
pub use batch::{BatchReport, Interrupted};
pub use clock::{Clock, fresh_id};
pub use past::past;

/// A desk that views read while the engine moves it on.
pub type SharedDesk = Arc<RwLock<Desk>>;

/// Records read at a time.
const PAGE: usize = 4_096;
/// A snapshot is kept after this many records.
const SNAPSHOT_EVERY: u64 = 5_000;
/// How often a command is decided again when others are faster.
pub const ATTEMPTS: u32 = 64;
/// From this attempt on the engine steps back before the next one, so that of many writers each
/// comes to its turn.
const PATIENT: u32 = 4;
/// Longest time for which it steps back.
const LONGEST_STEP: Duration = Duration::from_millis(40);
/// Incidents whose steps are recorded in one append.
const SWEEP: usize = 256;

/// What came of a command.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Receipt {
    /// Empty when there was nothing to do. Of a command that had been recorded before: what was
    /// recorded then.
    pub records: Vec<Record>,
}

/// Why a command was not done.
#[derive(Debug)]
pub enum Failure {
    Refused(Refusal),
    /// Somebody else was faster, as often as it was tried.
    Conflict,
    /// What is recorded at a time that has not come makes everything after it look later still.
    Clock {
        now: Instant,
        last: Instant,
    },
    Store(StoreError),
    Inconsistent(Inconsistent),
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<Inconsistent> for Failure {
    fn from(inconsistent: Inconsistent) -> Self {
        Self::Inconsistent(inconsistent)
    }
}

impl Failure {
    /// Whether it lies with the journal, or the clock, and will meet the next command too.
    fn is_of_journal(&self) -> bool {
        matches!(self, Failure::Store(_) | Failure::Clock { .. })
    }
}

/// The owner of a replica.
pub struct Engine {
    journal: Arc<dyn Journal>,
    desk: SharedDesk,
    clock: Clock,
    /// Sequence number of the latest snapshot.
    saved: u64,
    /// What the journal showed when the replica was made.
    edition: u64,
    /// The replica was made anew, and nobody has been told yet.
    anew: bool,
    /// Somebody has looked at the clock and says that it is right.
    clock_is_right: bool,
}

impl Receipt {
    /// The incident that the first record is about.
    pub fn number(&self) -> Option<Number> {
        self.records.iter().find_map(|record| match record.event {
            Event::Incident { number, .. } => Some(number),
            _ => None,
        })
    }

    /// What was recorded, as in [`Event::kind`].
    pub fn kinds(&self) -> Vec<&'static str> {
        self.records.iter().map(|record| record.event.kind()).collect()
    }

    /// The change made to an incident, if it was one.
    pub fn change(&self) -> Option<&Change> {
        self.records.iter().find_map(|record| match &record.event {
            Event::Incident { change, .. } => Some(change),
            _ => None,
        })
    }
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
        let snapshot = journal.snapshot().await?;
        let world = snapshot.as_ref().and_then(Snapshot::world);
        let saved = world.as_ref().map_or(0, |world| world.seq);
        let desk = Arc::new(RwLock::new(Desk::new(world.unwrap_or_default(), contracts)));
        let mut engine = Self { journal, desk, clock, saved, edition, anew: false, clock_is_right: false };
        engine.catch_up().await?;
        engine.save_if_due().await;
        Ok(engine)
    }

    pub fn desk(&self) -> RwLockReadGuard<'_, Desk> {
        self.desk.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn desk_mut(&self) -> RwLockWriteGuard<'_, Desk> {
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

    /// Decides and records one command.
    ///
    /// # Errors
    /// It is refused, or the journal cannot take it; nothing has changed then.
    pub async fn execute(&mut self, command: &Command) -> Result<Receipt, Failure> {
        self.sweep_before(command).await?;
        for attempt in 0..ATTEMPTS {
            self.step_back(attempt).await?;
            let (seq, decided) = self.decide(command);
            let records = match decided {
                Ok(records) if !records.is_empty() => records,
                // Nothing to append would tell that the replica is behind, or that it was done before.
                undone => {
                    if !self.catch_up().await?.is_empty() {
                        continue;
                    }
                    return match self.first_answer(command).await? {
                        Some(first) => Ok(first),
                        None => Ok(Receipt { records: undone? }),
                    };
                }
            };
            match self.append(seq, &records).await? {
                Appended::Done => return Ok(Receipt { records }),
                Appended::Known => {
                    self.catch_up().await?;
                    return Ok(self.first_answer(command).await?.unwrap_or_default());
                }
                Appended::Behind => {}
            }
        }
        Err(Failure::Conflict)
    }

    /// What a command leads to on the replica as it is, numbered after its last record.
    fn decide(&self, command: &Command) -> (u64, Result<Vec<Record>, Refusal>) {
        let desk = self.desk();
        let seq = desk.world().seq;
        // A clock that was set back does not let a desk act before its last record (A69).
        let recorded = desk.world().present(self.clock.now());
        let facts = decide::decide(&desk, command, recorded);
        (seq, facts.map(|facts| number(facts, seq, recorded, Author::of(command))))
    }

    /// Records the steps whose moment has come. Answers with what was recorded.
    ///
    /// # Errors
    /// When the journal cannot take them; they are tried again with the next call.
    pub async fn sweep(&mut self) -> Result<Vec<Record>, Failure> {
        self.sweep_of(None).await
    }

    /// Records every step whose moment has come, as before something that comes in late: what was missed
    /// by then stays so (A68).
    ///
    /// # Errors
    /// As [`sweep`](Self::sweep).
    pub async fn sweep_all(&mut self) -> Result<(), Failure> {
        while !self.sweep().await?.is_empty() {}
        Ok(())
    }

    /// Records the steps that come before `command`, so that it is decided on, and can undo nothing
    /// of, what had happened by then (A68).
    async fn sweep_before(&mut self, command: &Command) -> Result<(), Failure> {
        self.sweep_of(command.act.incident()).await.map(|_| ())
    }

    /// As [`sweep`](Self::sweep), in any case of one incident.
    async fn sweep_of(&mut self, own: Option<Number>) -> Result<Vec<Record>, Failure> {
        if !self.journal.is_writable() {
            return Ok(Vec::new());
        }
        for attempt in 0..ATTEMPTS {
            self.step_back(attempt).await?;
            let by = Text::from("clock");
            let author = Author { id: fresh_id(), by: &by, via: Via::Clock };
            let (seq, records) = {
                let desk = self.desk();
                let recorded = desk.world().present(self.clock.now());
                let facts = decide::sweep(&desk, recorded, own, SWEEP);
                (desk.world().seq, number(facts, desk.world().seq, recorded, author))
            };
            if records.is_empty() {
                return Ok(Vec::new());
            }
            match self.append(seq, &records).await? {
                Appended::Done => return Ok(records),
                Appended::Known => return Ok(Vec::new()),
                Appended::Behind => {}
            }
        }
        Err(Failure::Conflict)
    }

    /// Keeps a snapshot when many records have come since the last one. A failure only costs a
    /// slower start.
    pub async fn save_if_due(&mut self) {
        if self.desk().world().seq >= self.saved + SNAPSHOT_EVERY {
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

    /// Appends and, when durable, applies.
    async fn append(&mut self, after: u64, records: &[Record]) -> Result<Appended, Failure> {
        self.check_clock()?;
        let appended = self.journal.append(after, records.to_vec()).await?;
        if appended == Appended::Done {
            let mut desk = self.desk_mut();
            for record in records {
                desk.apply(record)?;
            }
        }
        Ok(appended)
    }

    /// Before another attempt: waits, each time longer, and only then reads what came meanwhile, so
    /// that what is decided next is as fresh as can be.
    async fn step_back(&mut self, attempt: u32) -> Result<(), Failure> {
        if attempt >= PATIENT {
            let longest = LONGEST_STEP.min(Duration::from_millis(2 * u64::from(attempt)));
            tokio::time::sleep(longest.mul_f64(fastrand::f64())).await;
        }
        if attempt > 0 {
            self.catch_up().await?;
        }
        Ok(())
    }
}

/// Whose facts they are.
#[derive(Clone, Copy)]
struct Author<'a> {
    id: Uuid,
    by: &'a Text,
    via: Via,
}

impl<'a> Author<'a> {
    fn of(command: &'a Command) -> Self {
        Self { id: command.id, by: &command.by, via: command.via }
    }
}

/// Facts as records after `seq`.
fn number(facts: Vec<Fact>, seq: u64, recorded: Instant, author: Author<'_>) -> Vec<Record> {
    let Author { id: command, by, via } = author;
    let numbered = (seq + 1..).zip(facts);
    let record = |(seq, Fact { happened, event })| Record {
        seq,
        happened,
        recorded,
        by: by.clone(),
        via,
        command,
        event,
    };
    numbered.map(record).collect()
}
