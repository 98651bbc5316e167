//! Opening a desk file: never anything but a desk, never a newer one.

use std::fs::OpenOptions;
use std::io::Read;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};

use crate::store::access::Access;
use crate::store::error::{Foreign, StoreError};
use crate::store::sqlite::place::{Place, Stamp, beside, shown};
use crate::store::sqlite::{chain, rows};

/// "PKTT" in the header of the file.
const APPLICATION: i32 = 0x504b_5454;
/// Number of the tables' layout.
const LAYOUT: u32 = 3;
/// The layout from which on records are chained.
const CHAINED: u32 = 2;
/// The one from which on there are tokens.
const TOKENS: u32 = 3;

const TABLES: &str = include_str!("../migrations/sqlite/1.sql");
const CHAIN: &str = include_str!("../migrations/sqlite/2.sql");
const TOKEN: &str = include_str!("../migrations/sqlite/3.sql");

/// How long to wait for another program that writes.
const PATIENCE: Duration = Duration::from_secs(10);
/// Smaller than any database; SQLite takes such a file for an empty one and writes over it.
const SMALLEST: u64 = 512;

/// A desk file that is open.
#[derive(Debug)]
pub(super) struct Open {
    pub connection: Connection,
    pub place: Place,
    /// False for one that can only be read; nothing is left beside it then.
    pub writable: bool,
    /// It can only be read because there is no room on the disk.
    pub full: bool,
}

/// Opens a desk; one that cannot be written is opened to be read.
pub(super) fn open(path: &Path, access: Access) -> Result<Open, StoreError> {
    let exists = path.try_exists().map_err(|e| StoreError::Unreadable(format!("{}: {e}", path.display())))?;
    match (exists, access) {
        (false, Access::Existing | Access::Look) => return Err(StoreError::Missing(shown(path))),
        (false, Access::Create) => make(path)?,
        (true, access) => no_other_file(path, access)?,
    }
    let opened = if access != Access::Look && may_write(path) { to_write(path) } else { to_read(path) };
    let unreadable = |e| match e {
        StoreError::ReadOnly(why) => StoreError::Unreadable(why),
        other => other,
    };
    match opened {
        Err(e) if access == Access::Look => Err(unreadable(e)),
        // No room for what lies beside a desk that is written, or no right to put it there.
        Err(first @ (StoreError::ReadOnly(_) | StoreError::Full | StoreError::Database(_))) if exists => {
            let full = matches!(first, StoreError::Full);
            // The first fault says more than the second.
            to_read(path).map(|open| Open { full, ..open }).map_err(|_| unreadable(first))
        }
        opened => opened,
    }
}

/// An empty file that only its owner may read; SQLite gives what lies beside it the same rights.
pub(super) fn make(path: &Path) -> Result<(), StoreError> {
    match OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        // Another process was faster.
        Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(e) if e.kind() == std::io::ErrorKind::StorageFull => Err(StoreError::Full),
        Err(e) => Err(StoreError::ReadOnly(format!("{}: {e}", path.display()))),
        Ok(_) => Ok(()),
    }
}

/// Refuses what is no file, and a file that is too small for a database. An empty one is a desk for whoever
/// makes one there, and for nobody else: a copy that failed is no desk on which all is well.
fn no_other_file(path: &Path, access: Access) -> Result<(), StoreError> {
    let fault = |e: std::io::Error| StoreError::Unreadable(format!("{}: {e}", path.display()));
    let about = std::fs::metadata(path).map_err(fault)?;
    let foreign = |why| StoreError::Foreign { at: shown(path), why };
    match about.len() {
        _ if about.is_dir() => return Err(foreign(Foreign::Folder)),
        // A pipe would be waited at for ever.
        _ if !about.is_file() => return Err(foreign(Foreign::NoFile)),
        0 if access == Access::Create => return Ok(()),
        SMALLEST.. => return Ok(()),
        _ => {}
    }
    let mut begin = Vec::new();
    std::fs::File::open(path).and_then(|mut file| file.read_to_end(&mut begin)).map_err(fault)?;
    Err(foreign(Foreign::NoDatabase))
}

fn may_write(path: &Path) -> bool {
    use rustix::fs::{Access as Right, AtFlags, CWD, accessat};
    accessat(CWD, path, Right::WRITE_OK, AtFlags::EACCESS).is_ok()
}

fn to_write(path: &Path) -> Result<Open, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let place = |e: rusqlite::Error| refused(path, &e);
    let mut connection = Connection::open_with_flags(path, flags).map_err(place)?;
    connection.busy_timeout(PATIENCE).map_err(place)?;
    prepare(&mut connection, path).map_err(|e| named(path, e))?;
    of_the_same_group(path);
    Ok(Open { connection, place: Place::of(path), writable: true, full: false })
}

/// Leaves nothing behind that others would stumble over: a log that is there is read as it is, and
/// without one the file is all there is.
pub(super) fn to_read(path: &Path) -> Result<Open, StoreError> {
    no_other_file(path, Access::Look)?;
    let how = if Stamp::of(path).logged { "mode=ro&readonly_shm=1" } else { "mode=ro&immutable=1" };
    let place = |e: rusqlite::Error| refused(path, &e);
    let flags =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    let opened = Place::of(path);
    let connection = Connection::open_with_flags(address(path, how), flags).map_err(place)?;
    connection.busy_timeout(PATIENCE).map_err(place)?;
    let layout = layout(&connection, path).map_err(|e| named(path, e))?;
    match layout {
        Some(layout) if layout < CHAINED => rows::without_links(&connection)?,
        Some(_) => {}
        None => return Err(StoreError::Empty(shown(path))),
    }
    Ok(Open { connection, place: opened, writable: false, full: false })
}

impl Open {
    /// Makes sure that it is still the file at its path. One that is only read is opened again when
    /// others have written to it.
    pub fn ready(&mut self) -> Result<(), StoreError> {
        if self.writable {
            return self.place.check();
        }
        if self.place.has_changed() {
            let path = self.place.path().to_owned();
            if !path.exists() {
                return Err(StoreError::Missing(shown(&path)));
            }
            *self = Open { full: self.full, ..to_read(&path)? };
        }
        Ok(())
    }
}

/// `file:…` with everything escaped that means something in an address.
fn address(path: &Path, how: &str) -> String {
    let mut address = "file:".to_owned();
    for &byte in path.as_os_str().as_bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' => address.push(byte.into()),
            byte if byte.is_ascii_alphanumeric() => address.push(byte.into()),
            byte => address += &format!("%{byte:02x}"),
        }
    }
    format!("{address}?{how}")
}

/// The files beside a desk that is shared get its group, whoever opens it first.
fn of_the_same_group(path: &Path) {
    let Ok(desk) = std::fs::metadata(path) else { return };
    for ending in ["-wal", "-shm"] {
        let file = beside(path, ending);
        if std::fs::metadata(&file).is_ok_and(|file| file.gid() != desk.gid()) {
            // Not ours: then whoever made them has seen to it.
            let _ = std::os::unix::fs::chown(&file, None, Some(desk.gid()));
        }
    }
}

fn named(path: &Path, e: StoreError) -> StoreError {
    match e {
        StoreError::Database(what) => StoreError::Database(format!("{}: {what}", path.display())),
        e => e,
    }
}

/// The layout of the tables; `None` when there are none yet.
fn layout(connection: &Connection, path: &Path) -> Result<Option<u32>, StoreError> {
    let refused = |e: rusqlite::Error| refused(path, &e);
    let pragma = |name: &str| connection.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, i64>(0));
    let (application, layout) =
        (pragma("application_id").map_err(refused)?, pragma("user_version").map_err(refused)?);
    let tables: i64 =
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).map_err(refused)?;
    if (application, layout, tables) == (0, 0, 0) {
        return Ok(None);
    }
    if application != i64::from(APPLICATION) {
        return Err(StoreError::Foreign { at: shown(path), why: Foreign::OtherProgram });
    }
    let found = u32::try_from(layout).unwrap_or(u32::MAX);
    if found > LAYOUT {
        return Err(StoreError::Newer { at: shown(path), found, known: LAYOUT });
    }
    Ok(Some(found))
}

fn prepare(connection: &mut Connection, path: &Path) -> Result<(), StoreError> {
    let found = layout(connection, path)?;
    // WAL answers with a row; full sync because in WAL anything less may lose the last commits.
    connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(())).map_err(|e| refused(path, &e))?;
    connection.execute_batch("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;")?;
    if found == Some(LAYOUT) {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    // Another process may have been faster.
    let found = layout(&transaction, path)?;
    if found.is_none() {
        transaction.execute_batch(TABLES)?;
        transaction.pragma_update(None, "application_id", APPLICATION)?;
    }
    if found.is_none_or(|found| found < CHAINED) {
        transaction.execute_batch(CHAIN)?;
        chain::all(&transaction)?;
    }
    if found.is_none_or(|found| found < TOKENS) {
        transaction.execute_batch(TOKEN)?;
        transaction.pragma_update(None, "user_version", LAYOUT)?;
    }
    transaction.commit()?;
    if found.is_some() {
        not_for_all(path);
    }
    Ok(())
}

/// Desks of an older pikett could be read by everybody on the machine.
fn not_for_all(path: &Path) {
    for ending in ["", "-wal", "-shm"] {
        let file = beside(path, ending);
        if let Ok(about) = std::fs::metadata(&file) {
            let mut rights = about.permissions();
            rights.set_mode(rights.mode() & !0o007);
            // Somebody else's: it is as it was before.
            let _ = std::fs::set_permissions(&file, rights);
        }
    }
}

fn refused(path: &Path, error: &rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => StoreError::Foreign { at: shown(path), why: Foreign::NoDatabase },
        Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied | ErrorCode::ReadOnly) => {
            StoreError::ReadOnly(format!("{}: {error}", path.display()))
        }
        _ => StoreError::from_sqlite(error),
    }
}

impl StoreError {
    fn from_sqlite(error: &rusqlite::Error) -> Self {
        // What lies beside the file cannot grow: there is no other reason for that than no room.
        let cannot_grow = error
            .sqlite_error()
            .is_some_and(|error| error.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE);
        match error.sqlite_error_code() {
            _ if cannot_grow => StoreError::Full,
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
        let Open { connection, .. } = open(&folder.path().join("desk.db"), Access::Create).unwrap();
        let pages: i64 = connection.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
        connection.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(())).unwrap();
        let insert = "INSERT INTO snapshot (id, layout, seq, body) VALUES (1, 1, 1, zeroblob(100000))";
        let error = StoreError::from(connection.execute(insert, []).unwrap_err());
        assert!(matches!(error, StoreError::Full), "{error:?}");
        let kept: i64 = connection.query_row("SELECT count(*) FROM snapshot", [], |row| row.get(0)).unwrap();
        assert_eq!(kept, 0);
    }
}
