//! Who is on which incident: a table beside the journal, of which nothing is worth keeping.

use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension, Row, TransactionBehavior, params};
use uuid::Uuid;

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::facts::presence::{GONE_SECONDS, Presence};
use crate::store::error::StoreError;
use crate::store::journal::Answer;
use crate::store::presence::Presences;
use crate::store::sqlite::journal::SqliteJournal;
use crate::store::sqlite::thread::DeskThread;

/// What has not changed is told again after so many seconds.
const AGAIN: i64 = 10;

const TABLE: &str = include_str!("../migrations/sqlite/presence.sql");

/// The consoles on a desk file, in whatever process. Shares the connection of its journal.
pub struct SqlitePresences(Arc<DeskThread>);

impl SqlitePresences {
    pub fn beside(journal: &SqliteJournal) -> Self {
        Self(journal.thread.clone())
    }
}

impl Presences for SqlitePresences {
    fn meet(&self, console: Uuid, own: Option<Presence>, now: Instant) -> Answer<Vec<Presence>> {
        self.0.run(move |open| meet(&mut open.connection, console, own.as_ref(), now))
    }
}

/// Says where `console` is and reads where the others are. A desk that cannot be written, or that
/// somebody holds, is read all the same.
fn meet(
    connection: &mut Connection,
    console: Uuid,
    own: Option<&Presence>,
    now: Instant,
) -> Result<Vec<Presence>, StoreError> {
    if is_news(connection, console, own, now)? {
        match tell(connection, console, own, now) {
            Ok(()) | Err(StoreError::ReadOnly(_) | StoreError::Busy | StoreError::Full) => {}
            Err(e) => return Err(e),
        }
    }
    if !exists(connection)? {
        return Ok(Vec::new());
    }
    let mut statement = connection.prepare_cached(
        "SELECT console, by, incident, since FROM presence
         WHERE console <> ?1 AND seen > ?2 AND seen < ?3 ORDER BY since",
    )?;
    let (gone, ahead) = (now.epoch() - GONE_SECONDS, now.epoch() + GONE_SECONDS);
    let rows = statement.query_map(params![id(console), gone, ahead], presence)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn exists(connection: &Connection) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached("SELECT 1 FROM sqlite_schema WHERE name = 'presence'")?;
    Ok(statement.exists([])?)
}

/// Whether the table says something else, or has not been told for a while.
fn is_news(
    connection: &Connection,
    console: Uuid,
    own: Option<&Presence>,
    now: Instant,
) -> Result<bool, StoreError> {
    if !exists(connection)? {
        return Ok(own.is_some());
    }
    let mut statement =
        connection.prepare_cached("SELECT incident, since, seen FROM presence WHERE console = ?1")?;
    let told =
        statement.query_row([id(console)], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, i64>(2)?)));
    Ok(match (told.optional()?, own) {
        (None, own) => own.is_some(),
        (Some(_), None) => true,
        (Some((on, since, seen)), Some(own)) => {
            (own.on.0, own.since.epoch()) != (on, since) || (now.epoch() - seen).abs() >= AGAIN
        }
    })
}

fn tell(
    connection: &mut Connection,
    console: Uuid,
    own: Option<&Presence>,
    now: Instant,
) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.execute_batch(TABLE)?;
    // Seen by a clock that was ahead, a console would be here until that time has come.
    transaction.execute(
        "DELETE FROM presence WHERE seen <= ?1 OR seen >= ?2",
        [now.epoch() - GONE_SECONDS, now.epoch() + GONE_SECONDS],
    )?;
    match own {
        Some(own) => transaction.execute(
            "INSERT INTO presence (console, by, incident, since, seen) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (console) DO UPDATE SET by = ?2, incident = ?3, since = ?4, seen = ?5",
            params![id(console), own.by.as_str(), own.on.0, own.since.epoch(), now.epoch()],
        )?,
        None => transaction.execute("DELETE FROM presence WHERE console = ?1", [id(console)])?,
    };
    transaction.commit()?;
    Ok(())
}

fn id(console: Uuid) -> [u8; 16] {
    console.into_bytes()
}

fn presence(row: &Row<'_>) -> rusqlite::Result<Presence> {
    Ok(Presence {
        console: Uuid::from_bytes(row.get(0)?),
        by: Text::line(&row.get::<_, String>(1)?),
        on: Number(row.get(2)?),
        since: Instant::from_epoch(row.get(3)?),
    })
}
