//! How a server does that holds a desk, as far as it tells.

use crate::store::journal::Answer;
use crate::store::postgres::journal::PostgresJournal;

/// What decides whether an acknowledged record survives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerHealth {
    /// As it calls itself: `15.14`.
    pub version: String,
    /// Size of the desk's tables, in bytes.
    pub size: u64,
    /// Commits are forced to its disk.
    pub flushes: bool,
    /// Commits wait for standbys.
    pub waits: bool,
    /// Standbys that it waits for and that are there; `None` where this role is not told.
    pub standbys: Option<u64>,
    pub encrypted: bool,
}

const ASK: &str = "SELECT current_setting('server_version'),
    pg_total_relation_size('event') + pg_total_relation_size('snapshot'),
    current_setting('fsync')::boolean,
    current_setting('synchronous_standby_names') <> '',
    (SELECT CASE WHEN count(*) = count(sync_state) THEN count(*) FILTER (WHERE sync_state IN ('sync', 'quorum')) END
        FROM pg_stat_replication),
    coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false)";

impl PostgresJournal {
    /// Asks the server that holds the desk at the moment.
    pub fn health(&self) -> Answer<ServerHealth> {
        self.thread.run(async |session| {
            let row = session.ask(async |line| line.client.query_one(ASK, &[]).await).await?;
            Ok(ServerHealth {
                version: row.get::<_, String>(0).split_whitespace().next().unwrap_or_default().to_owned(),
                size: row.get::<_, i64>(1).unsigned_abs(),
                flushes: row.get(2),
                waits: row.get(3),
                standbys: row.get::<_, Option<i64>>(4).map(i64::unsigned_abs),
                encrypted: row.get(5),
            })
        })
    }
}
