//! The table `event` as a journal.

use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;

use rusqlite::{Connection, params};
use tokio::sync::watch;
use uuid::Uuid;

use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Record;
use crate::store::access::Access;
use crate::store::error::StoreError;
use crate::store::journal::{Answer, Appended, Journal};
use crate::store::record::{Link, number};
use crate::store::snapshot::Snapshot;
use crate::store::sqlite::open::{self, Open};
use crate::store::sqlite::thread::DeskThread;
use crate::store::sqlite::{chain, rows, write};

/// A desk file. Clones share the one connection.
#[derive(Clone, Debug)]
pub struct SqliteJournal {
    pub(super) thread: Arc<DeskThread>,
    head: watch::Receiver<u64>,
    /// Tells of tokens that are made and revoked.
    pub(super) tokens: Arc<watch::Sender<u64>>,
    writable: bool,
}

impl SqliteJournal {
    /// Opens the file and starts its thread, which ends with the last clone.
    ///
    /// # Errors
    /// See [`StoreError`]; a file that is not a desk, or a newer one, is left as it is.
    pub fn open(path: &Path, access: Access) -> Result<Self, StoreError> {
        let open = open::open(path, access)?;
        let writable = open.writable;
        let (head_sender, head) = watch::channel(rows::head(&open.connection)?);
        let tokens = Arc::new(watch::Sender::new(0));
        let thread = DeskThread::start(open, head_sender, tokens.clone())?;
        Ok(Self { thread: Arc::new(thread), head, tokens, writable })
    }

    pub(super) fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Open) -> Result<T, StoreError> + Send + 'static,
    ) -> Answer<T> {
        self.thread.run(work)
    }

    fn read_rows<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Answer<T> {
        self.run(move |open| work(&open.connection))
    }
}

impl Journal for SqliteJournal {
    fn append(&self, after: u64, records: Vec<Record>) -> Answer<Appended> {
        self.run(move |open| {
            let appended = write::append(open, after, &records)?;
            // Acknowledged is only what is in the file that others will open.
            open.ready()?;
            Ok(appended)
        })
    }

    fn hold(&self) -> Answer<()> {
        self.run(write::hold)
    }

    fn let_go(&self) -> Answer<()> {
        self.read_rows(write::let_go)
    }

    fn read(&self, after: u64, limit: usize) -> Answer<Vec<Record>> {
        self.read_rows(move |connection| rows::after(connection, after, limit))
    }

    fn tail(&self, limit: usize) -> Answer<Vec<Record>> {
        self.read_rows(move |connection| rows::tail(connection, limit))
    }

    fn about(&self, entity: Entity, limit: usize) -> Answer<Vec<Record>> {
        self.read_rows(move |connection| rows::about(connection, &entity, limit))
    }

    fn of(&self, command: Uuid) -> Answer<Vec<Record>> {
        self.read_rows(move |connection| rows::of(connection, command))
    }

    fn known(&self, commands: Vec<Uuid>) -> Answer<HashSet<Uuid>> {
        self.read_rows(move |connection| rows::known(connection, &commands))
    }

    fn link(&self, seq: u64) -> Answer<Option<Link>> {
        self.read_rows(move |connection| chain::of(connection, number(seq)))
    }

    fn snapshot(&self) -> Answer<Option<Snapshot>> {
        self.read_rows(rows::snapshot)
    }

    fn put_snapshot(&self, snapshot: Snapshot) -> Answer<()> {
        self.read_rows(move |connection| {
            const KEEP: &str = "INSERT INTO snapshot (id, layout, seq, body) VALUES (1, ?1, ?2, ?3)
                ON CONFLICT (id) DO UPDATE SET layout = ?1, seq = ?2, body = ?3
                WHERE seq <= ?2 OR layout <> ?1 OR seq > (SELECT max(seq) FROM event)";
            let seq = number(snapshot.seq);
            connection.execute(KEEP, params![snapshot.layout, seq, snapshot.body])?;
            Ok(())
        })
    }

    fn changed(&self) -> watch::Receiver<u64> {
        self.thread.watch();
        self.head.clone()
    }

    fn is_writable(&self) -> bool {
        self.writable
    }
}
