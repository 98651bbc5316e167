//! One connection to one server, and what that server says besides its answers.

use std::collections::HashMap;
use std::future::poll_fn;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::mpsc;
use tokio::task::AbortHandle;
use tokio_postgres::error::{DbError, Severity};
use tokio_postgres::{AsyncMessage, Client, Config, Error, Statement};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::store::error::NoServer;
use crate::store::postgres::address::reasons;

/// For everything from the first packet to the first answer: the driver's own limit covers only the first
/// part of it, and a server that is frozen never says anything.
const HANDSHAKE: Duration = Duration::from_secs(2);

/// A connection to a server that takes writes.
pub(super) struct Line {
    pub client: Client,
    /// Counts the times at which the server said that a commit may not be on its standby.
    doubts: Arc<AtomicU64>,
    driver: AbortHandle,
    /// Prepared once, by their text.
    statements: Mutex<HashMap<String, Statement>>,
    /// Raised by each promotion of a standby. 0 where the server does not tell.
    pub timeline: u32,
}

impl Drop for Line {
    fn drop(&mut self) {
        self.driver.abort();
    }
}

/// Who is told on which channel something was said.
pub(super) type Heard = mpsc::UnboundedSender<()>;

/// What a server is, and the settings by which what it acknowledges is on disk.
const ASK: &str = "SELECT
    pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean,
    current_setting('synchronous_commit') = 'off'";
const TIMELINE: &str = "SELECT ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int";
const DURABLE: &str = "SET synchronous_commit = on";

impl Line {
    /// Connects to one server. Answers with why it did not come to that.
    pub async fn open(
        config: &Config,
        tls: &MakeRustlsConnect,
        heard: Option<Heard>,
    ) -> Result<Self, NoServer> {
        let opened = tokio::time::timeout(HANDSHAKE, Self::shake_hands(config, tls, heard));
        opened.await.unwrap_or_else(|_| Err(NoServer::Silent))
    }

    async fn shake_hands(
        config: &Config,
        tls: &MakeRustlsConnect,
        heard: Option<Heard>,
    ) -> Result<Self, NoServer> {
        let said = |e: Error| NoServer::Said(reasons(&e));
        let (client, mut connection) = config.connect(tls.clone()).await.map_err(said)?;
        let doubts = Arc::new(AtomicU64::new(0));
        let counted = doubts.clone();
        let driver = tokio::spawn(async move {
            while let Some(Ok(message)) = poll_fn(|cx| connection.poll_message(cx)).await {
                match message {
                    AsyncMessage::Notice(notice) if is_doubt(&notice) => {
                        counted.fetch_add(1, Ordering::SeqCst);
                    }
                    AsyncMessage::Notification(_) => {
                        // Nobody listening any more is no fault.
                        heard.as_ref().map(|heard| heard.send(()));
                    }
                    _ => {}
                }
            }
            // Dropping what tells ends who listens.
        });
        let mut line =
            Self { client, doubts, driver: driver.abort_handle(), statements: Mutex::default(), timeline: 0 };
        let row = line.client.query_one(ASK, &[]).await.map_err(said)?;
        let (standby, careless): (bool, bool) = (row.get(0), row.get(1));
        if standby {
            return Err(NoServer::Standby);
        }
        if careless {
            line.client.batch_execute(DURABLE).await.map_err(said)?;
        }
        // Not every role may ask; then an old server is noticed by its records alone.
        if let Ok(row) = line.client.query_one(TIMELINE, &[]).await {
            line.timeline = row.get::<_, i32>(0).cast_unsigned();
        }
        Ok(line)
    }

    pub fn doubts(&self) -> u64 {
        self.doubts.load(Ordering::SeqCst)
    }

    /// A statement that is asked again and again.
    ///
    /// # Errors
    /// When the server does not understand it, or is gone.
    pub async fn statement(&self, sql: &str) -> Result<Statement, Error> {
        let lock = || self.statements.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(statement) = lock().get(sql) {
            return Ok(statement.clone());
        }
        let statement = self.client.prepare(sql).await?;
        lock().insert(sql.to_owned(), statement.clone());
        Ok(statement)
    }

    pub fn is_open(&self) -> bool {
        !self.client.is_closed()
    }
}

/// "The transaction has already committed locally, but might not have been replicated": somebody has
/// ended the wait for the standby.
fn is_doubt(notice: &DbError) -> bool {
    notice.parsed_severity() == Some(Severity::Warning) && matches!(notice.code().code(), "01000" | "57P01")
}
