//! The rows of the table `event` as links of their chain.

use rusqlite::types::FromSqlError;
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use crate::store::error::{Damage, StoreError};
use crate::store::record::{BEGIN, COLUMNS, Link, Row};

/// The link of a record that is there; [`BEGIN`] for what the first one follows.
pub(super) fn of(connection: &Connection, seq: i64) -> Result<Option<Link>, StoreError> {
    if seq == 0 {
        return Ok(Some(BEGIN));
    }
    let mut statement = connection.prepare_cached("SELECT hash FROM event WHERE seq = ?1")?;
    let found: Option<Option<Vec<u8>>> = statement.query_row([seq], |row| row.get(0)).optional()?;
    // One without a link breaks the chain with whatever follows it.
    Ok(found.map(|hash| hash.and_then(|hash| hash.try_into().ok()).unwrap_or(BEGIN)))
}

/// Chains the records of a desk on which none is.
pub(super) fn all(connection: &Connection) -> Result<(), StoreError> {
    let mut read = connection.prepare(&format!("SELECT {COLUMNS} FROM event ORDER BY seq"))?;
    let mut write = connection.prepare("UPDATE event SET hash = ?2 WHERE seq = ?1")?;
    let mut before = BEGIN;
    let mut found = read.query([])?;
    while let Some(row) = found.next()? {
        let row = self::row(row)?;
        before = row.link(&before);
        write.execute(params![row.seq, before])?;
    }
    Ok(())
}

/// The columns of a row that begins with [`COLUMNS`].
pub(super) fn row<'r>(row: &'r rusqlite::Row<'_>) -> Result<Row<'r>, StoreError> {
    let seq: i64 = row.get(0)?;
    let unreadable =
        |why: String| StoreError::Damaged { seq: seq.unsigned_abs(), how: Damage::Unreadable(why) };
    let wrong = |e: FromSqlError| unreadable(e.to_string());
    let text = |column: usize| row.get_ref(column)?.as_str().map_err(wrong);
    let command = row.get_ref(1)?.as_blob().map_err(wrong)?;
    Ok(Row {
        seq,
        command: Uuid::from_slice(command).map_err(|e| unreadable(e.to_string()))?,
        part: row.get(2)?,
        entity: text(3)?,
        kind: text(4)?,
        happened: row.get(5)?,
        recorded: row.get(6)?,
        by: text(7)?,
        via: text(8)?,
        version: row.get(9)?,
        body: text(10)?,
    })
}
