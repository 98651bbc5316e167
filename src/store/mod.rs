//! The journal: an append-only list of records, on disk before it is acknowledged.
//!
//! Its sequence number is the only arbiter. A writer appends "after n"; if somebody was faster it
//! is told [`Appended::Behind`], reads what it missed, and decides again. There is no leader, and
//! nobody holds a lock while deciding, except a long batch that was overtaken ([`Journal::hold`]).

mod memory;
mod scoped;
pub mod shape;
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

/// What can go wrong below the desk. What the system or the database says of it is kept as it says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    Missing(PathBuf),
    Foreign {
        path: PathBuf,
        why: Foreign,
    },
    Newer {
        path: PathBuf,
        found: u32,
        known: u32,
    },
    Moved {
        path: PathBuf,
        how: Moved,
    },
    Full,
    /// A desk that can only be read has nothing in it.
    Empty(PathBuf),
    ReadOnly(String),
    /// A reseller's view.
    LooksOnly,
    Busy,
    /// The file of a copy is used by others.
    InUse(PathBuf),
    Damaged {
        seq: u64,
        how: Damage,
    },
    Database(String),
    Stopped,
}

/// Why a file is no desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    NoDatabase,
    OtherProgram,
}

/// What became of the file of a desk that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    Gone,
    Replaced,
    /// Its write-ahead log is gone.
    LogGone,
}

/// What is wrong with a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    Missing,
    Checksum,
    /// Its JSON has this version.
    Version(u32),
    /// This word for how it came in is none.
    Channel(String),
    /// As its reader says it.
    Unreadable(String),
}
