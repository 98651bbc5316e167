//! Opening a desk file: never anything but a desk, never a newer one.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::store::StoreError;

/// Whether a desk that is not there is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    Existing,
    Create,
}

/// "PKTT" in the header of the file.
const APPLICATION: i32 = 0x504b_5454;
/// Number of the tables' layout.
const LAYOUT: u32 = 1;

const TABLES: &str = include_str!("../migrations/sqlite/1.sql");

pub(super) fn open(path: &Path, access: Access) -> Result<Connection, StoreError> {
    let exists = path.try_exists().map_err(|e| StoreError::ReadOnly(format!("{}: {e}", path.display())))?;
    if !exists && access == Access::Existing {
        return Err(StoreError::Missing(path.to_owned()));
    }
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if !exists {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    }
    let place = |e: rusqlite::Error| refused(path, &e);
    let mut connection = Connection::open_with_flags(path, flags).map_err(place)?;
    connection.busy_timeout(Duration::from_secs(5)).map_err(place)?;
    prepare(&mut connection, path).map_err(|e| match e {
        StoreError::Database(what) => StoreError::Database(format!("{}: {what}", path.display())),
        e => e,
    })?;
    Ok(connection)
}

fn prepare(connection: &mut Connection, path: &Path) -> Result<(), StoreError> {
    let refused = |e: rusqlite::Error| refused(path, &e);
    let pragma = |name: &str| connection.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, i64>(0));
    let (application, layout) =
        (pragma("application_id").map_err(refused)?, pragma("user_version").map_err(refused)?);
    let tables: i64 =
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).map_err(refused)?;
    let fresh = application == 0 && layout == 0 && tables == 0;
    if !fresh && application != i64::from(APPLICATION) {
        return Err(StoreError::Foreign {
            path: path.to_owned(),
            what: "it is another program's database".into(),
        });
    }
    if layout > i64::from(LAYOUT) {
        let found = u32::try_from(layout).unwrap_or(u32::MAX);
        return Err(StoreError::Newer { path: path.to_owned(), found, known: LAYOUT });
    }
    // WAL answers with a row; full sync because in WAL anything less may lose the last commits.
    connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(())).map_err(refused)?;
    connection.execute_batch("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;")?;
    if fresh {
        let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Exclusive)?;
        // Another process may have been faster.
        let made: i64 = transaction.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        if made == 0 {
            transaction.execute_batch(TABLES)?;
            transaction.pragma_update(None, "application_id", APPLICATION)?;
            transaction.pragma_update(None, "user_version", LAYOUT)?;
        }
        transaction.commit()?;
    }
    Ok(())
}

fn refused(path: &Path, error: &rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => {
            StoreError::Foreign { path: path.to_owned(), what: "it is no SQLite file".into() }
        }
        Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied | ErrorCode::ReadOnly) => {
            StoreError::ReadOnly(format!("{}: {error}", path.display()))
        }
        _ => StoreError::from_sqlite(error),
    }
}

impl StoreError {
    fn from_sqlite(error: &rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => StoreError::Full,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                StoreError::ReadOnly(error.to_string())
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Busy,
            _ => StoreError::Database(error.to_string()),
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        Self::from_sqlite(&error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The limit stands in for a full disk: SQLite reports both alike.
    #[test]
    fn a_full_disk_is_told_as_such_and_nothing_is_recorded() {
        let folder = tempfile::tempdir().unwrap();
        let connection = open(&folder.path().join("desk.db"), Access::Create).unwrap();
        let pages: i64 = connection.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
        connection.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(())).unwrap();
        let insert = "INSERT INTO snapshot (id, layout, seq, body) VALUES (1, 1, 1, zeroblob(100000))";
        let error = StoreError::from(connection.execute(insert, []).unwrap_err());
        assert!(matches!(error, StoreError::Full), "{error:?}");
        let kept: i64 = connection.query_row("SELECT count(*) FROM snapshot", [], |row| row.get(0)).unwrap();
        assert_eq!(kept, 0);
    }
}
