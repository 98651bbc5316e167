//! What a journal can do.

use std::collections::HashSet;
use std::pin::Pin;

use tokio::sync::watch;
use uuid::Uuid;

use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Record;
use crate::store::error::StoreError;
use crate::store::record::Link;
use crate::store::snapshot::Snapshot;

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

    /// The link that the chain has at a record, by which two histories are told apart; `None` where the
    /// record is not there, or this journal has no chain.
    fn link(&self, _seq: u64) -> Answer<Option<Link>> {
        Box::pin(async { Ok(None) })
    }

    /// The latest snapshot, if there is one that this version can read.
    fn snapshot(&self) -> Answer<Option<Snapshot>>;

    /// Keeps a snapshot unless a later one is there.
    fn put_snapshot(&self, snapshot: Snapshot) -> Answer<()>;

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
    /// There was no answer, or one that may not hold: it is recorded, or is not, or will be in a moment.
    /// Whoever sends the same command again learns which.
    Unsure,
}
