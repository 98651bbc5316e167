//! The journal: an append-only list of records, on disk before it is acknowledged.
//!
//! Its sequence number is the only arbiter. A writer appends "after n"; if somebody was faster it
//! is told [`Appended::Behind`], reads what it missed, and decides again. There is no leader, and
//! nobody holds a lock while deciding, except a long batch that was overtaken ([`Journal::hold`]).

mod memory;
mod scoped;
mod snapshot;
mod sqlite;

use std::collections::HashSet;
use std::path::PathBuf;
use std::pin::Pin;

use tokio::sync::watch;
use uuid::Uuid;

use crate::domain::event::{Entity, Record};
use crate::domain::instant::Instant;
use crate::domain::presence::Presence;
pub use memory::MemoryJournal;
pub use scoped::ScopedJournal;
pub use snapshot::Snapshot;
pub use sqlite::{Access, SqliteJournal};

/// What a journal answers when it gets to it.
pub type Answer<T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + Send>>;

/// Where records are kept. Each backend owns its SQL; nothing of it shows here.
pub trait Journal: Send + Sync {
    /// Appends all records or none. They must be numbered from `after + 1` on, and all of them are
    /// durable when the answer is [`Appended::Done`].
    fn append(&self, after: u64, records: Vec<Record>) -> Answer<Appended>;

    /// Keeps other writers out until the next append, or until [`Journal::let_go`]. Only for what
    /// takes long to decide and was overtaken before.
    fn hold(&self) -> Answer<()> {
        Box::pin(async { Ok(()) })
    }

    /// Lets other writers in again, if they were kept out.
    fn let_go(&self) -> Answer<()> {
        Box::pin(async { Ok(()) })
    }

    /// At most `limit` records after `after`, in order.
    fn read(&self, after: u64, limit: usize) -> Answer<Vec<Record>>;

    /// The last `limit` records, in order.
    fn tail(&self, limit: usize) -> Answer<Vec<Record>>;

    /// The last `limit` records about one entity, retractions included, in order.
    fn about(&self, entity: Entity, limit: usize) -> Answer<Vec<Record>>;

    /// What a command led to when it was recorded, in order; nothing when it never was.
    fn of(&self, command: Uuid) -> Answer<Vec<Record>>;

    /// Those of `commands` that have been recorded, whoever sent them.
    fn known(&self, commands: Vec<Uuid>) -> Answer<HashSet<Uuid>>;

    /// The latest snapshot, if there is one that this version can read.
    fn snapshot(&self) -> Answer<Option<Snapshot>>;

    /// Keeps a snapshot unless a later one is there.
    fn put_snapshot(&self, snapshot: Snapshot) -> Answer<()>;

    /// Says where `console` is, or that it is nowhere, and answers with where the others are. What is
    /// told here is no record: it is gone after [`GONE_SECONDS`](crate::domain::presence::GONE_SECONDS).
    fn meet(&self, console: Uuid, own: Option<Presence>, now: Instant) -> Answer<Vec<Presence>>;

    /// The highest sequence number seen so far; changes when anybody appends.
    fn changed(&self) -> watch::Receiver<u64>;

    /// Whether anything can be appended at all.
    fn is_writable(&self) -> bool {
        true
    }

    /// Whether every record is shown. In one that shows a part, sequence numbers have gaps.
    fn is_whole(&self) -> bool {
        true
    }

    /// Changes when what was shown before no longer holds and is to be read again from the start.
    fn edition(&self) -> u64 {
        0
    }
}

/// The outcome of an append.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Appended {
    Done,
    /// Somebody else appended first; nothing was written.
    Behind,
    /// The command was recorded before; nothing was written.
    Known,
}

/// What can go wrong below the desk. Each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("there is no desk at {0}")]
    Missing(PathBuf),
    #[error("{path} is not a pikett desk: {what}")]
    Foreign { path: PathBuf, what: String },
    #[error("{path} was written by a newer pikett (layout {found}, this one reads up to {known})")]
    Newer { path: PathBuf, found: u32, known: u32 },
    #[error("{path} is not the desk that was opened: {what}")]
    Moved { path: PathBuf, what: &'static str },
    #[error("the disk is full")]
    Full,
    #[error("the desk cannot be written: {0}")]
    ReadOnly(String),
    #[error("a reseller's view looks only: nothing is written")]
    LooksOnly,
    #[error("the desk is busy: another program has held it for too long")]
    Busy,
    #[error("record {seq} of the journal cannot be read: {what}")]
    Damaged { seq: u64, what: String },
    #[error("the desk's database failed: {0}")]
    Database(String),
    #[error("the journal has stopped")]
    Stopped,
}

impl StoreError {
    /// One line: what the reader can do about it.
    pub fn mend(&self) -> &'static str {
        match self {
            StoreError::Missing(_) => "give --desk, or fill a new one with `pikett import desk FILE.toml`",
            StoreError::Foreign { .. } => "give another path with --desk; this file is left as it is",
            StoreError::Newer { .. } => "use the newer pikett; this file is left as it is",
            StoreError::Moved { .. } => "put the file back, or start pikett again; this was not recorded",
            StoreError::Full => "free some space and try again; this was not recorded",
            StoreError::ReadOnly(_) => "check the permissions of the file and its folder",
            StoreError::LooksOnly => "leave --for-reseller out to work on the desk",
            StoreError::Busy => "try again, or end the program that holds it",
            StoreError::Damaged { .. } => "restore the desk file from its backup",
            StoreError::Database(_) => "check the disk and the file; nothing was recorded",
            StoreError::Stopped => "start pikett again",
        }
    }
}
