//! Which file a connection has open, and whether its path still leads there.
//!
//! A desk file can be removed, moved, or replaced by its backup while a console has it open. What is
//! written then goes into a file that nobody will ever open again.

use std::ffi::OsString;
use std::fs::Metadata;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use crate::store::error::{Moved, StoreError};

/// Device and inode.
type Identity = (u64, u64);

/// What the name of the write-ahead log ends in.
const LOG: &str = "-wal";

/// What lies at the path of a desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Stamp {
    file: Option<Identity>,
    /// The write-ahead log, if there is one.
    log: Option<Identity>,
    /// Size of the file and when it was written to.
    touched: (u64, i64, i64),
    /// Whether there is something in the log.
    pub logged: bool,
}

impl Stamp {
    pub fn of(path: &Path) -> Self {
        let about = |path: &Path| std::fs::metadata(path).ok();
        let identity = |about: &Metadata| (about.dev(), about.ino());
        let (file, log) = (about(path), about(&beside(path, LOG)));
        Self {
            file: file.as_ref().map(identity),
            log: log.as_ref().map(identity),
            touched: file.map_or((0, 0, 0), |file| (file.len(), file.mtime(), file.mtime_nsec())),
            logged: log.is_some_and(|log| log.len() > 0),
        }
    }
}

/// A desk that is open, as it lay when it was opened.
#[derive(Debug)]
pub(super) struct Place {
    path: PathBuf,
    opened: Stamp,
    /// As it lay when it was last looked at and was the file that is open.
    seen: Stamp,
}

impl Place {
    pub fn of(path: &Path) -> Self {
        let opened = Stamp::of(path);
        Self { path: path.to_owned(), opened, seen: opened }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Refuses to go on when the path leads elsewhere: what would be written is lost.
    ///
    /// # Errors
    /// The file or its log was removed or replaced.
    pub fn check(&mut self) -> Result<(), StoreError> {
        let now = Stamp::of(&self.path);
        // A desk that has just become one with a log makes it with its first use.
        self.opened.log = self.opened.log.or(now.log);
        let how = match (now.file == self.opened.file, now.log == self.opened.log) {
            (true, true) => {
                self.seen = now;
                return Ok(());
            }
            (false, _) if now.file.is_none() => Moved::Gone,
            (false, _) => Moved::Replaced,
            (true, false) => {
                Moved::Torn(shown(&beside(Path::new(self.path.file_name().unwrap_or_default()), LOG)))
            }
        };
        Err(StoreError::Moved { at: shown(&self.path), how })
    }

    /// Whether the file has changed since it was opened, or its log has come or gone.
    pub fn has_changed(&self) -> bool {
        Stamp::of(&self.path) != self.opened
    }

    /// Whether what is still in the open log may be folded into the file when it is closed: nobody
    /// may have opened the desk without it meanwhile.
    pub fn may_fold(&mut self) -> bool {
        if self.check().is_ok() {
            return true;
        }
        let now = Stamp::of(&self.path);
        now.file == self.opened.file && now.log.is_none() && now.touched == self.seen.touched
    }
}

/// `desk.db` and `-wal`: the file that SQLite keeps beside it.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// A path as errors tell it.
pub(super) fn shown(path: &Path) -> String {
    path.display().to_string()
}
