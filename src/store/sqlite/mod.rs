//! The journal in one SQLite file: WAL, full sync, one thread that owns the connection.

mod chain;
mod copy;
mod open;
mod place;
mod presence;
mod rows;
mod write;

use std::collections::HashSet;
use std::path::Path;
use std::sync::{Arc, Once, mpsc};
use std::thread::JoinHandle;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, params};
use tokio::sync::{oneshot, watch};
use uuid::Uuid;

use super::{Answer, Appended, Journal, Snapshot, StoreError};
use crate::domain::base::instant::Instant;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Record;
use crate::domain::facts::presence::Presence;
pub use open::Access;
use open::Open;

/// How often to look for what other processes appended, and whether the file is still there.
const LOOK: Duration = Duration::from_millis(500);

/// What the thread that owns the connection is asked for.
enum Job {
    Do(Box<dyn FnOnce(&mut Open) + Send>),
    /// See whether another process has written.
    Look,
    End,
}

/// A desk file. Clones share the one connection.
#[derive(Clone, Debug)]
pub struct SqliteJournal {
    thread: Arc<JournalThread>,
    head: watch::Receiver<u64>,
    writable: bool,
}

/// The thread that owns the connection. The last clone waits for it to end, so that the write-ahead
/// log is folded into the desk file before the process is gone.
#[derive(Debug)]
struct JournalThread {
    jobs: mpsc::Sender<Job>,
    thread: Option<JoinHandle<()>>,
    /// Somebody wants to know of changes: then they are looked for.
    watched: Once,
}

impl Drop for JournalThread {
    fn drop(&mut self) {
        // It panicked at worst, and has said so.
        let _ = self.jobs.send(Job::End);
        if let Some(thread) = self.thread.take() {
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
        let open = open::open(path, access)?;
        let writable = open.writable;
        let (head_sender, head) = watch::channel(rows::head(&open.connection)?);
        let (jobs, queue) = mpsc::channel();
        let thread = std::thread::Builder::new()
            .name("journal".to_owned())
            .spawn(move || serve(open, &queue, &head_sender))
            .map_err(|e| StoreError::Database(e.to_string()))?;
        let thread = JournalThread { jobs, thread: Some(thread), watched: Once::new() };
        Ok(Self { thread: Arc::new(thread), head, writable })
    }

    /// Works on the file at the path, or says that it is another one by now.
    fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Open) -> Result<T, StoreError> + Send + 'static,
    ) -> Answer<T> {
        let (sender, answer) = oneshot::channel();
        let job = Job::Do(Box::new(move |open| {
            let done = open.ready().and_then(|()| work(open));
            let _ = sender.send(done);
        }));
        let sent = self.thread.jobs.send(job).is_ok();
        Box::pin(async move {
            if !sent {
                return Err(StoreError::Stopped);
            }
            answer.await.map_err(|_| StoreError::Stopped)?
        })
    }

    fn read_rows<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Answer<T> {
        self.run(move |open| work(&open.connection))
    }
}

/// Works off jobs; says when there is more in the journal than before, or something is wrong with it.
fn serve(mut open: Open, jobs: &mpsc::Receiver<Job>, head: &watch::Sender<u64>) {
    let (mut version, mut well) = (0, true);
    while let Ok(job) = jobs.recv() {
        match job {
            Job::Do(work) => work(&mut open),
            Job::Look => {
                let was_well = std::mem::replace(&mut well, open.ready().is_ok());
                match rows::data_version(&open.connection) {
                    // A fault comes to light where the journal is read.
                    _ if was_well != well => head.send_modify(|_| {}),
                    Ok(same) if same == version && open.writable => continue,
                    Ok(new) => version = new,
                    Err(_) => continue,
                }
            }
            Job::End => break,
        }
        if let Ok(last) = rows::head(&open.connection) {
            head.send_if_modified(|known| {
                let grown = last > *known;
                *known = last.max(*known);
                grown
            });
        }
    }
    if open.writable && !open.place.may_fold() {
        // Others have gone on without this log: it must not be written over what they wrote.
        let _ = open.connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
    }
}

/// Asks to look again and again, until the journal has ended. Sleeping is the one way to wait that
/// follows a clock which is set for a trial.
fn keep_looking(jobs: &mpsc::Sender<Job>) {
    while jobs.send(Job::Look).is_ok() {
        std::thread::sleep(LOOK);
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

    fn snapshot(&self) -> Answer<Option<Snapshot>> {
        self.read_rows(rows::snapshot)
    }

    fn put_snapshot(&self, snapshot: Snapshot) -> Answer<()> {
        self.read_rows(move |connection| {
            const KEEP: &str = "INSERT INTO snapshot (id, layout, seq, body) VALUES (1, ?1, ?2, ?3)
                ON CONFLICT (id) DO UPDATE SET layout = ?1, seq = ?2, body = ?3
                WHERE seq <= ?2 OR layout <> ?1 OR seq > (SELECT max(seq) FROM event)";
            let seq = rows::number(snapshot.seq);
            connection.execute(KEEP, params![snapshot.layout, seq, snapshot.body])?;
            Ok(())
        })
    }

    fn meet(&self, console: Uuid, own: Option<Presence>, now: Instant) -> Answer<Vec<Presence>> {
        self.run(move |open| presence::meet(&mut open.connection, console, own.as_ref(), now))
    }

    fn changed(&self) -> watch::Receiver<u64> {
        let jobs = self.thread.jobs.clone();
        self.thread.watched.call_once(move || {
            // Without it, what others write is noticed with the next own act.
            let looking = std::thread::Builder::new().name("look".to_owned());
            let _ = looking.spawn(move || keep_looking(&jobs));
        });
        self.head.clone()
    }

    fn is_writable(&self) -> bool {
        self.writable
    }
}
