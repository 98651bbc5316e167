//! The journal in one SQLite file: WAL, full sync, one thread that owns the connection.

mod open;
mod presence;
mod rows;

use std::collections::HashSet;
use std::path::Path;
use std::sync::{Arc, mpsc};
use std::thread::JoinHandle;
use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior, params};
use tokio::sync::{oneshot, watch};
use uuid::Uuid;

use super::{Answer, Appended, Journal, Snapshot, StoreError};
use crate::domain::event::{Entity, Record};
use crate::domain::instant::Instant;
use crate::domain::presence::Presence;
pub use open::Access;

/// How often to look for what other processes appended.
const LOOK: Duration = Duration::from_millis(500);

/// Work for the thread that owns the connection.
type Job = Box<dyn FnOnce(&mut Connection) + Send>;

/// A desk file. Clones share the one connection.
#[derive(Clone, Debug)]
pub struct SqliteJournal {
    thread: Arc<JournalThread>,
    head: watch::Receiver<u64>,
}

/// The thread that owns the connection. The last clone waits for it to end, so that the write-ahead
/// log is folded into the desk file before the process is gone.
#[derive(Debug)]
struct JournalThread {
    jobs: Option<mpsc::Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for JournalThread {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            // It panicked at worst, and has said so.
            let _ = thread.join();
        }
    }
}

impl SqliteJournal {
    /// Opens the file and starts its thread, which ends with the last clone.
    ///
    /// # Errors
    /// See [`StoreError`]; a file that is not a desk, or a newer one, is left as it is.
    pub fn open(path: &Path, access: Access) -> Result<Self, StoreError> {
        let connection = open::open(path, access)?;
        let (head_sender, head) = watch::channel(rows::head(&connection)?);
        let (jobs, queue) = mpsc::channel();
        let thread = std::thread::Builder::new()
            .name("journal".to_owned())
            .spawn(move || serve(connection, &queue, &head_sender))
            .map_err(|e| StoreError::Database(e.to_string()))?;
        let thread = JournalThread { jobs: Some(jobs), thread: Some(thread) };
        Ok(Self { thread: Arc::new(thread), head })
    }

    fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Answer<T> {
        let (sender, answer) = oneshot::channel();
        let job: Job = Box::new(move |connection| {
            let _ = sender.send(work(connection));
        });
        let sent = self.thread.jobs.as_ref().is_some_and(|jobs| jobs.send(job).is_ok());
        Box::pin(async move {
            if !sent {
                return Err(StoreError::Stopped);
            }
            answer.await.map_err(|_| StoreError::Stopped)?
        })
    }
}

/// Works off jobs; between them, looks whether another process has written.
fn serve(mut connection: Connection, jobs: &mpsc::Receiver<Job>, head: &watch::Sender<u64>) {
    let mut version = 0;
    loop {
        match jobs.recv_timeout(LOOK) {
            Ok(job) => job(&mut connection),
            Err(mpsc::RecvTimeoutError::Timeout) => match rows::data_version(&connection) {
                Ok(same) if same == version => continue,
                Ok(new) => version = new,
                Err(_) => continue,
            },
            Err(mpsc::RecvTimeoutError::Disconnected) => return,
        }
        if let Ok(last) = rows::head(&connection) {
            head.send_if_modified(|known| {
                let grown = last > *known;
                *known = last.max(*known);
                grown
            });
        }
    }
}

impl Journal for SqliteJournal {
    fn append(&self, after: u64, records: Vec<Record>) -> Answer<Appended> {
        self.run(move |connection| {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            if rows::head(&transaction)? != after {
                return Ok(Appended::Behind);
            }
            if !rows::insert(&transaction, &records)? {
                return Ok(Appended::Known);
            }
            transaction.commit()?;
            Ok(Appended::Done)
        })
    }

    fn read(&self, after: u64, limit: usize) -> Answer<Vec<Record>> {
        self.run(move |connection| rows::after(connection, after, limit))
    }

    fn tail(&self, limit: usize) -> Answer<Vec<Record>> {
        self.run(move |connection| rows::tail(connection, limit))
    }

    fn about(&self, entity: Entity, limit: usize) -> Answer<Vec<Record>> {
        self.run(move |connection| rows::about(connection, &entity, limit))
    }

    fn known(&self, commands: Vec<Uuid>) -> Answer<HashSet<Uuid>> {
        self.run(move |connection| rows::known(connection, &commands))
    }

    fn snapshot(&self) -> Answer<Option<Snapshot>> {
        self.run(|connection| rows::snapshot(connection))
    }

    fn put_snapshot(&self, snapshot: Snapshot) -> Answer<()> {
        self.run(move |connection| {
            const KEEP: &str = "INSERT INTO snapshot (id, layout, seq, body) VALUES (1, ?1, ?2, ?3)
                ON CONFLICT (id) DO UPDATE SET layout = ?1, seq = ?2, body = ?3
                WHERE seq <= ?2 OR layout <> ?1 OR seq > (SELECT max(seq) FROM event)";
            let seq = rows::number(snapshot.seq);
            connection.execute(KEEP, params![snapshot.layout, seq, snapshot.body])?;
            Ok(())
        })
    }

    fn meet(&self, console: Uuid, own: Option<Presence>, now: Instant) -> Answer<Vec<Presence>> {
        self.run(move |connection| presence::meet(connection, console, own.as_ref(), now))
    }

    fn changed(&self) -> watch::Receiver<u64> {
        self.head.clone()
    }
}
