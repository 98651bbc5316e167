//! How a desk file does, looked at without touching it.

use std::fs::Metadata;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use chrono_tz::Tz;
use rusqlite::Connection;
use rustix::fs::{Access as Right, AtFlags, CWD, accessat, statvfs};

use crate::domain::base::instant::Instant;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Event;
use crate::store::error::StoreError;
use crate::store::sqlite::open::{self, Open};
use crate::store::sqlite::place::{beside, shown};
use crate::store::sqlite::rows;

/// Records at the end of the journal that are held against their checksums.
const LAST: usize = 1_000;
/// Files up to this many bytes are read page by page: that takes less than a second.
const QUICK: u64 = 64 << 20;

/// A desk file as it lies on its disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    /// In bytes.
    pub size: u64,
    /// Of the log beside it, in bytes.
    pub log: u64,
    /// The rights, as `chmod` takes them.
    pub mode: u32,
    /// It, and what has to lie beside it, can be written.
    pub writable: bool,
    /// Bytes that are left on its disk for whoever runs this; `None` where nobody says.
    pub room: Option<u64>,
    pub kept: Kept,
}

/// On what kind of disk a file lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// One of this machine, as far as is known.
    Here,
    /// Somewhere else, by a file system of this name.
    Elsewhere(&'static str),
    Memory,
}

/// What is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Content {
    pub records: u64,
    /// So many of the last ones are as they were written.
    pub whole: u64,
    /// When the last one was recorded.
    pub last: Option<Instant>,
    /// The zone that the desk was given, if it was.
    pub zone: Option<Tz>,
}

impl Health {
    /// Looks from outside.
    ///
    /// # Errors
    /// It is not there, or this user may not even see it.
    pub fn of(path: &Path) -> Result<Self, StoreError> {
        let missing = |e: std::io::Error| match e.kind() {
            std::io::ErrorKind::NotFound => StoreError::Missing(shown(path)),
            _ => StoreError::Unreadable(format!("{}: {e}", path.display())),
        };
        let about = std::fs::metadata(path).map_err(missing)?;
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let may_write = |path: &Path| accessat(CWD, path, Right::WRITE_OK, AtFlags::EACCESS).is_ok();
        Ok(Self {
            size: about.len(),
            log: std::fs::metadata(beside(path, "-wal")).as_ref().map_or(0, Metadata::len),
            mode: about.mode() & 0o7777,
            writable: may_write(path) && may_write(folder),
            room: statvfs(path).ok().map(|disk| disk.f_bavail.saturating_mul(disk.f_frsize)),
            kept: kept(path),
        })
    }
}

impl Content {
    /// Looks inside: the file's own structure while it is small, and the checksums of the last records.
    ///
    /// # Errors
    /// It is no desk, a newer one, or damaged.
    pub fn of(path: &Path) -> Result<Self, StoreError> {
        let size = std::fs::metadata(path).map(|about| about.len()).unwrap_or_default();
        let Open { connection, .. } = open::to_read(path)?;
        if size <= QUICK {
            let found: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
            if found != "ok" {
                return Err(StoreError::Database(format!("{}: {found}", path.display())));
            }
        }
        let last = rows::tail(&connection, LAST)?;
        Ok(Self {
            records: rows::head(&connection)?,
            whole: last.len() as u64,
            last: last.last().map(|record| record.recorded),
            zone: zone(&connection)?,
        })
    }
}

fn zone(connection: &Connection) -> Result<Option<Tz>, StoreError> {
    let about = rows::about(connection, &Entity::Desk, LAST)?;
    Ok(about.iter().rev().find_map(|record| match &record.event {
        Event::TimeZone { name } => name.parse().ok(),
        _ => None,
    }))
}

/// By the numbers of `linux/magic.h`.
#[cfg(target_os = "linux")]
fn kept(path: &Path) -> Kept {
    const ELSEWHERE: [(u32, &str); 10] = [
        (0x6969, "NFS"),
        (0x517b, "SMB"),
        (0xff53_4d42, "CIFS"),
        (0xfe53_4d42, "SMB 2"),
        (0x0102_1997, "9P"),
        (0x6573_5546, "FUSE"),
        (0x00c3_6400, "Ceph"),
        (0x5346_414f, "AFS"),
        (0x0bd0_0bd0, "Lustre"),
        (0x0116_1970, "GFS2"),
    ];
    const MEMORY: [u32; 2] = [0x0102_1994, 0x8584_58f6];
    let Ok(disk) = rustix::fs::statfs(path) else { return Kept::Here };
    // The numbers have 32 bits, whatever type they come in.
    let [a, b, c, d, ..] = disk.f_type.to_le_bytes();
    let kind = u32::from_le_bytes([a, b, c, d]);
    match ELSEWHERE.iter().find(|(number, _)| *number == kind) {
        Some((_, name)) => Kept::Elsewhere(name),
        None if MEMORY.contains(&kind) => Kept::Memory,
        None => Kept::Here,
    }
}

#[cfg(not(target_os = "linux"))]
fn kept(_: &Path) -> Kept {
    Kept::Here
}
