//! Who may read a desk, and what a reader leaves behind.

use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;
use std::sync::Arc;

use pikett::store::{Access, Journal, SqliteJournal, StoreError};

use super::{block_on, create};
use crate::support::Lab;

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().mode() & 0o7777
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_new_desk_is_its_owners_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.db");
    let lab = Lab::on(Arc::new(create(&path)));
    assert_eq!(names(folder.path()), ["desk.db", "desk.db-shm", "desk.db-wal"]);
    for name in names(folder.path()) {
        assert_eq!(mode(&folder.path().join(&name)), 0o600, "{name}");
    }
    drop(lab);
    assert_eq!(mode(&path), 0o600);
}

/// Wider only when somebody has made it so: then what lies beside it is as wide.
#[test]
fn a_shared_desk_stays_shared() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.db");
    drop(create(&path));
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o660)).unwrap();
    let _lab = Lab::on(Arc::new(create(&path)));
    for name in names(folder.path()) {
        assert_eq!(mode(&folder.path().join(&name)), 0o660, "{name}");
    }
}

/// Nothing can be written there, so nothing is: neither by name nor by what SQLite would put beside.
#[test]
fn a_desk_that_cannot_be_written_is_read_and_nothing_is_left_behind() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.db");
    let mut lab = Lab::on(Arc::new(create(&path)));
    lab.fill_small();
    let records = lab.records();
    drop(lab);
    // A file of the system that is mounted to be read only would do the same to the superuser.
    let _immutable = ReadOnly::of(folder.path());
    if std::fs::write(folder.path().join("probe"), "").is_ok() {
        std::fs::remove_file(folder.path().join("probe")).unwrap();
        eprintln!("the superuser writes everywhere: tried as another user in tests/suite/cli");
        return;
    }
    let journal = SqliteJournal::open(&path, Access::Existing).unwrap();
    assert!(!journal.is_writable());
    assert_eq!(block_on(journal.read(0, 1_000)).unwrap(), records);
    assert!(matches!(block_on(journal.append(0, Vec::new())), Err(StoreError::ReadOnly(_))));
    assert_eq!(names(folder.path()), ["desk.db"]);
}

/// A folder and its files without the right to write, until it goes.
struct ReadOnly<'f>(&'f Path);

impl<'f> ReadOnly<'f> {
    fn of(folder: &'f Path) -> Self {
        for name in names(folder) {
            std::fs::set_permissions(folder.join(name), std::fs::Permissions::from_mode(0o400)).unwrap();
        }
        std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o500)).unwrap();
        Self(folder)
    }
}

impl Drop for ReadOnly<'_> {
    fn drop(&mut self) {
        std::fs::set_permissions(self.0, std::fs::Permissions::from_mode(0o700)).unwrap();
    }
}
