//! The thread that owns the connections of a desk, and what it is asked for.
//!
//! It has a runtime of its own: a console that is busy drawing must not keep a server waiting for an answer,
//! and whoever opens a desk may do so outside of any runtime.

use std::pin::Pin;
use std::sync::{Once, mpsc as plain};
use std::thread::JoinHandle;

use tokio::sync::{mpsc, oneshot};

use crate::store::error::StoreError;
use crate::store::journal::Answer;
use crate::store::postgres::follow::{self, News};
use crate::store::postgres::servers::Servers;
use crate::store::postgres::session::{Opened, Session};

/// Work on the session; it never leaves its thread.
type Work = Box<dyn for<'s> FnOnce(&'s mut Session) -> Pin<Box<dyn Future<Output = ()> + 's>> + Send>;

enum Job {
    Do(Work),
    /// Look for what other nodes append.
    Follow,
    End,
}

/// The last clone of a journal waits for it to end.
pub(super) struct ServerThread {
    jobs: mpsc::UnboundedSender<Job>,
    thread: Option<JoinHandle<()>>,
    followed: Once,
}

impl Drop for ServerThread {
    fn drop(&mut self) {
        // It panicked at worst, and has said so.
        let _ = self.jobs.send(Job::End);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl ServerThread {
    /// Connects and begins to serve; `news` is told when there is more in the journal than before.
    pub fn start(mut session: Session, servers: Servers, news: News) -> Result<(Self, Opened), StoreError> {
        let (jobs, mut queue) = mpsc::unbounded_channel();
        let (told, opened) = plain::channel();
        let cannot = |e: std::io::Error| StoreError::Database(e.to_string());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(cannot)?;
        let serve = move || {
            runtime.block_on(async move {
                let first = session.begin().await;
                let well = first.is_ok();
                if let Ok(opened) = &first {
                    news.head.send_replace(opened.head);
                }
                // Whoever opened it waits for this.
                let _ = told.send(first);
                while let Some(job) = queue.recv().await
                    && well
                {
                    match job {
                        Job::Do(work) => work(&mut session).await,
                        Job::Follow => {
                            tokio::spawn(follow::follow(servers.clone(), session.common(), news.clone()));
                        }
                        Job::End => break,
                    }
                }
            });
        };
        let thread = std::thread::Builder::new().name("journal".to_owned()).spawn(serve).map_err(cannot)?;
        let thread = Self { jobs, thread: Some(thread), followed: Once::new() };
        let opened = opened.recv().map_err(|_| StoreError::Stopped)??;
        Ok((thread, opened))
    }

    pub fn run<T: Send + 'static>(
        &self,
        work: impl AsyncFnOnce(&mut Session) -> Result<T, StoreError> + Send + 'static,
    ) -> Answer<T> {
        let (sender, answer) = oneshot::channel();
        let job: Work = Box::new(move |session| {
            Box::pin(async move {
                // Whoever asked may have gone.
                let _ = sender.send(work(session).await);
            })
        });
        let sent = self.jobs.send(Job::Do(job)).is_ok();
        Box::pin(async move {
            if !sent {
                return Err(StoreError::Stopped);
            }
            answer.await.map_err(|_| StoreError::Stopped)?
        })
    }

    /// Looks for what other nodes append from now on.
    pub fn follow(&self) {
        // Stopped, there is nothing more to come.
        self.followed.call_once(|| drop(self.jobs.send(Job::Follow)));
    }
}
