//! Whether tokens were made or revoked.

use rusqlite::Connection;
use tokio::sync::watch;

use crate::store::error::StoreError;
use crate::store::token::REVISION;

/// Has whoever wants to know of it see that tokens were made or revoked.
pub(super) fn tell(connection: &Connection, told: &watch::Sender<u64>) {
    if let Ok(revision) = revision(connection) {
        told.send_if_modified(|known| std::mem::replace(known, revision) != revision);
    }
}

fn revision(connection: &Connection) -> Result<u64, StoreError> {
    if !exists(connection)? {
        return Ok(0);
    }
    let revision: i64 = connection.prepare_cached(REVISION)?.query_row([], |row| row.get(0))?;
    Ok(revision.unsigned_abs())
}

/// An older desk that is only read has no tokens.
pub(super) fn exists(connection: &Connection) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached("SELECT 1 FROM sqlite_schema WHERE name = 'token'")?;
    Ok(statement.exists([])?)
}
