//! The one thread that owns a desk file's connection, and what it is asked for.

use std::sync::{Arc, Once, mpsc};
use std::thread::JoinHandle;
use std::time::Duration;

use rusqlite::config::DbConfig;
use tokio::sync::{oneshot, watch};

use crate::store::error::StoreError;
use crate::store::journal::Answer;
use crate::store::sqlite::open::Open;
use crate::store::sqlite::{revision, rows};

/// How often to look for what other processes appended, and whether the file is still there.
const LOOK: Duration = Duration::from_millis(500);

/// What the thread that owns the connection is asked for.
enum Job {
    Do(Box<dyn FnOnce(&mut Open) + Send>),
    /// See whether another process has written.
    Look,
    End,
}

/// The thread that owns the connection. The last clone waits for it to end, so that the write-ahead
/// log is folded into the desk file before the process is gone.
#[derive(Debug)]
pub(super) struct DeskThread {
    jobs: mpsc::Sender<Job>,
    thread: Option<JoinHandle<()>>,
    /// Somebody wants to know of changes: then they are looked for.
    watched: Once,
}

impl Drop for DeskThread {
    fn drop(&mut self) {
        // It panicked at worst, and has said so.
        let _ = self.jobs.send(Job::End);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl DeskThread {
    /// Begins to serve what is open; `head` is told when there is more in it than before, `tokens` when
    /// others have made or revoked some.
    pub fn start(
        open: Open,
        head: watch::Sender<u64>,
        tokens: Arc<watch::Sender<u64>>,
    ) -> Result<Self, StoreError> {
        let (jobs, queue) = mpsc::channel();
        let thread = std::thread::Builder::new()
            .name("journal".to_owned())
            .spawn(move || serve(open, &queue, &head, &tokens))
            .map_err(|e| StoreError::Database(e.to_string()))?;
        Ok(Self { jobs, thread: Some(thread), watched: Once::new() })
    }

    /// Works on the file at the path, or says that it is another one by now.
    pub fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Open) -> Result<T, StoreError> + Send + 'static,
    ) -> Answer<T> {
        let (sender, answer) = oneshot::channel();
        let job = Job::Do(Box::new(move |open| {
            let done = open.ready().and_then(|()| work(open));
            let _ = sender.send(done);
        }));
        let sent = self.jobs.send(job).is_ok();
        Box::pin(async move {
            if !sent {
                return Err(StoreError::Stopped);
            }
            answer.await.map_err(|_| StoreError::Stopped)?
        })
    }

    /// Looks for what others write from now on.
    pub fn watch(&self) {
        let jobs = self.jobs.clone();
        self.watched.call_once(move || {
            // Without it, what others write is noticed with the next own act.
            let looking = std::thread::Builder::new().name("look".to_owned());
            let _ = looking.spawn(move || keep_looking(&jobs));
        });
    }
}

/// Works off jobs; says when there is more in the journal than before, or something is wrong with it.
fn serve(mut open: Open, jobs: &mpsc::Receiver<Job>, head: &watch::Sender<u64>, tokens: &watch::Sender<u64>) {
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
                if tokens.receiver_count() > 0 {
                    revision::tell(&open.connection, tokens);
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
