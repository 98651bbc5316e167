//! The one connection through which a desk is read and written, made anew as often as it breaks.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::time::Duration;

use tokio::time::Instant as Tick;
use tokio_postgres::Error;

use crate::store::access::Access;
use crate::store::error::{NoServer, ServerError, StoreError};
use crate::store::postgres::fault::{fault, is_refusal};
use crate::store::postgres::line::Line;
use crate::store::postgres::schema;
use crate::store::postgres::servers::Servers;
use crate::store::postgres::trail::Trail;

/// How long whoever asks waits for a server to come back: longer than a promotion takes.
const PATIENCE: Duration = Duration::from_secs(8);
/// The same for a desk that is just being opened: somebody looks at a screen on which nothing is yet.
const OPENING: Duration = Duration::from_secs(3);
/// Between two tries.
const PAUSE: Duration = Duration::from_millis(100);
/// For an answer. Asked for longer, a server is given up: it is never told to cancel, since a commit whose
/// wait for the standby is cancelled stands on one disk alone.
pub(super) const ANSWER: Duration = Duration::from_secs(10);

/// What every connection of one desk knows in common.
#[derive(Default)]
pub(super) struct Common {
    /// The latest timeline that was seen; nobody on an earlier one is believed.
    timeline: AtomicU32,
    /// Raised when what was shown no longer holds.
    edition: AtomicU64,
}

impl Common {
    pub fn timeline(&self) -> u32 {
        self.timeline.load(Ordering::SeqCst)
    }

    /// A server on this timeline has answered.
    pub fn saw(&self, timeline: u32) {
        self.timeline.fetch_max(timeline, Ordering::SeqCst);
    }

    pub fn edition(&self) -> u64 {
        self.edition.load(Ordering::SeqCst)
    }
}

/// What a desk is like that was just opened.
pub(super) struct Opened {
    pub head: u64,
    /// Whether the role may append.
    pub writable: bool,
}

pub(super) struct Session {
    servers: Servers,
    access: Access,
    common: Arc<Common>,
    line: Option<Line>,
    /// Since when no server could be reached, and when that was tried last.
    down: Option<(Tick, Tick, StoreError)>,
    /// How long whoever asks waits.
    patience: Duration,
    pub trail: Trail,
    /// Others were faster the last time.
    pub contended: bool,
    /// Other writers are kept out, by a transaction that is open.
    pub held: bool,
}

impl Session {
    pub fn new(servers: Servers, access: Access, common: Arc<Common>) -> Self {
        let (trail, contended, held) = (Trail::default(), false, false);
        let (line, down, patience) = (None, None, OPENING);
        Self { servers, access, common, line, down, patience, trail, contended, held }
    }

    pub fn common(&self) -> Arc<Common> {
        self.common.clone()
    }

    /// Connects for the first time.
    ///
    /// # Errors
    /// As [`line`](Self::line), and where there is no desk.
    pub async fn begin(&mut self) -> Result<Opened, StoreError> {
        let sql = "SELECT coalesce((SELECT max(seq) FROM event), 0), has_table_privilege('event', 'INSERT')";
        let row = self.ask(async |line| line.client.query_one(sql, &[]).await).await?;
        self.patience = PATIENCE;
        Ok(Opened { head: row.get::<_, i64>(0).unsigned_abs(), writable: row.get(1) })
    }

    /// The connection, after a break a new one. What was held is not held by that any more.
    ///
    /// # Errors
    /// When none of the servers could be reached for as long as somebody waits.
    pub async fn line(&mut self) -> Result<&Line, StoreError> {
        if self.line.as_ref().is_none_or(|line| !line.is_open()) {
            self.hang_up();
            self.line = Some(self.connect().await?);
        }
        // Just made where there was none.
        self.line.as_ref().ok_or(StoreError::Stopped)
    }

    /// Ends a connection that cannot be relied on.
    pub fn hang_up(&mut self) {
        (self.line, self.held) = (None, false);
    }

    async fn connect(&mut self) -> Result<Line, StoreError> {
        let since = self.down.as_ref().map_or_else(Tick::now, |(since, ..)| *since);
        loop {
            if let Some((_, tried, why)) = &self.down
                && since.elapsed() > self.patience
                && tried.elapsed() < PAUSE
            {
                return Err(why.clone());
            }
            match self.try_once().await {
                Ok(line) => {
                    self.down = None;
                    return Ok(line);
                }
                Err(why @ StoreError::Server(ServerError::Unreachable { .. })) => {
                    self.down = Some((since, Tick::now(), why.clone()));
                    if since.elapsed() > self.patience {
                        return Err(why);
                    }
                    tokio::time::sleep(PAUSE).await;
                }
                // Nothing that waiting would change.
                Err(why) => return Err(why),
            }
        }
    }

    async fn try_once(&mut self) -> Result<Line, StoreError> {
        let line = self.servers.open(self.common.timeline(), None).await?;
        let prepared = schema::prepare(&line.client, &self.servers.address, self.access);
        let prepared = tokio::time::timeout(ANSWER, prepared).await;
        match prepared {
            Ok(Ok(())) => {}
            // A desk is made once: one that is gone afterwards is missing.
            Ok(Err(why)) if line.is_open() => return Err(why),
            _ => {
                let at = self.servers.address.shown().to_owned();
                return Err(ServerError::Unreachable { at, why: vec![NoServer::Silent] }.into());
            }
        }
        if self.access == Access::Create {
            self.access = Access::Existing;
        }
        self.common.saw(line.timeline);
        Ok(line)
    }

    /// What was shown before no longer holds and is to be read again from the start.
    pub fn is_other(&mut self) {
        self.trail.forget();
        self.common.edition.fetch_add(1, Ordering::SeqCst);
    }

    /// Asks for something that can be asked for again: after a break it is.
    ///
    /// # Errors
    /// When no server can be reached, or it refuses.
    pub async fn ask<T>(
        &mut self,
        question: impl AsyncFn(&Line) -> Result<T, Error>,
    ) -> Result<T, StoreError> {
        loop {
            let line = self.line().await?;
            match tokio::time::timeout(ANSWER, question(line)).await {
                Ok(Ok(answer)) => return Ok(answer),
                Ok(Err(e)) if is_refusal(&e) => return Err(fault(e)),
                // A transaction that is held went with the connection: whoever decides in it has to know.
                _ if self.held => {
                    self.hang_up();
                    return Err(StoreError::Busy);
                }
                _ => self.hang_up(),
            }
        }
    }
}
