//! What is no desk is refused, and left as it is.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use pikett::domain::facts::event::Via;
use pikett::engine::Failure;
use pikett::store::{Access, Journal, SqliteJournal, StoreError};
use rusqlite::Connection;

use super::{block_on, create};
use crate::support::{Lab, at};

/// Every file of a folder with its bytes.
fn contents(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.filter(|path| path.is_file()).map(|path| (path.clone(), std::fs::read(&path).unwrap())).collect()
}

fn open(path: &Path, access: Access) -> StoreError {
    match pikett::store::SqliteJournal::open(path, access) {
        Ok(_) => panic!("{} was opened", path.display()),
        Err(e) => e,
    }
}

/// A desk whose header is changed.
fn desk_with(path: &Path, pragma: &str) {
    drop(create(path));
    Connection::open(path).unwrap().execute_batch(pragma).unwrap();
}

#[test]
fn what_is_no_desk_is_left_as_it_is() {
    type Make = fn(&Path);
    let cases: [(&str, Make, &str); 7] = [
        (
            "text",
            |path| std::fs::write(path, "[[tenant]]\nid = \"x\"\n".repeat(100)).unwrap(),
            "it is no database",
        ),
        ("one byte", |path| std::fs::write(path, "x").unwrap(), "it is no database"),
        ("a line", |path| std::fs::write(path, "not a desk\n").unwrap(), "it is no database"),
        ("zeros", |path| std::fs::write(path, [0; 8192]).unwrap(), "it is no database"),
        (
            "another program's",
            |path| Connection::open(path).unwrap().execute_batch("CREATE TABLE event (a)").unwrap(),
            "another program's database",
        ),
        (
            "newer",
            |path| desk_with(path, "PRAGMA user_version = 99"),
            "newer pikett (layout 99, this one reads up to 3)",
        ),
        ("renamed", |path| desk_with(path, "PRAGMA application_id = 7"), "another program's database"),
    ];
    for (name, make, says) in cases {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        make(&path);
        let before = contents(folder.path());
        for access in [Access::Existing, Access::Create] {
            let refusal = open(&path, access);
            assert!(refusal.to_string().contains(says), "{name}: {refusal}");
            assert!(refusal.to_string().contains("desk.db"), "{name}: {refusal}");
            assert!(contents(folder.path()) == before, "{name}: the folder is not as it was");
        }
    }
}

#[test]
fn a_cut_off_file_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.db");
    drop(create(&path));
    let bytes = std::fs::read(&path).unwrap();
    std::fs::write(&path, &bytes[..700]).unwrap();
    let before = contents(folder.path());
    let refusal = open(&path, Access::Existing);
    assert!(matches!(refusal, StoreError::Database(_) | StoreError::Foreign { .. }), "{refusal:?}");
    assert!(contents(folder.path()) == before);
}

#[test]
fn a_desk_that_is_not_there_is_made_only_when_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.db");
    assert!(
        matches!(open(&path, Access::Existing), StoreError::Missing(missing) if missing == path.display().to_string())
    );
    assert!(contents(folder.path()).is_empty());
    // An empty file is a desk to be.
    std::fs::write(&path, "").unwrap();
    let journal = create(&path);
    assert_eq!(block_on(journal.tail(1)).unwrap(), []);
}

#[test]
fn places_that_cannot_hold_a_desk_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let places = [folder.path().to_owned(), folder.path().join("missing/desk.db"), file.join("desk.db")];
    for place in places {
        let refusal = open(&place, Access::Create);
        let named = matches!(
            refusal,
            StoreError::ReadOnly(_) | StoreError::Unreadable(_) | StoreError::Foreign { .. }
        );
        assert!(named, "{}: {refusal:?}", place.display());
        assert!(refusal.to_string().contains(&*place.to_string_lossy()), "{refusal}");
    }
}

#[test]
fn an_empty_file_is_a_desk_for_nobody_but_who_makes_one() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("desk.db");
    std::fs::write(&file, "").unwrap();
    for access in [Access::Existing, Access::Look] {
        let refusal = open(&file, access);
        assert!(matches!(refusal, StoreError::Foreign { .. }), "{refusal:?}");
        assert_eq!(std::fs::metadata(&file).unwrap().len(), 0, "nothing is written");
    }
    assert!(SqliteJournal::open(&file, Access::Create).is_ok());
}

/// Not with permissions: they do not bind the superuser, who may well run this.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_takes_no_file_is_named() {
    let refusal = open(Path::new("/proc/pikett-desk.db"), Access::Create);
    assert!(matches!(refusal, StoreError::ReadOnly(_)), "{refusal:?}");
    assert_eq!(
        crate::support::ENGLISH.store(&refusal).help,
        "check the permissions of the file and its folder"
    );
}

#[test]
fn a_damaged_record_is_named_and_nothing_is_guessed() {
    let cases = [
        ("body = '{\"incident\":'", "EOF"),
        ("body = '{\"invented\":{}}'", "unknown variant"),
        ("version = 9", "version 9, this pikett reads up to 2"),
        ("via = 'pigeon'", "unknown channel `pigeon`"),
    ];
    for (damage, says) in cases {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        let journal = create(&path);
        {
            let mut lab = Lab::on(std::sync::Arc::new(journal.clone()));
            lab.fill_small();
        }
        Connection::open(&path)
            .unwrap()
            .execute(&format!("UPDATE event SET {damage} WHERE seq = 3"), [])
            .unwrap();
        let Err(error @ StoreError::Damaged { seq: 3, .. }) = block_on(journal.read(0, 10)) else {
            panic!("{damage} was read");
        };
        let what = error.to_string();
        assert!(what.contains(says), "{damage}: {what}");
        let Err(Failure::Store(StoreError::Damaged { seq: 3, .. })) = Lab::open(std::sync::Arc::new(journal))
        else {
            panic!("{damage}: a desk was made of it");
        };
    }
}

#[test]
fn a_damaged_or_foreign_snapshot_only_costs_time() {
    for damage in [
        "body = x'0102'",
        "body = substr(body, 1, length(body) - 9)",
        "layout = 99",
        "layout = -1",
        "layout = 8589934592",
        "seq = seq - 1",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        let journal = std::sync::Arc::new(create(&path));
        let mut lab = Lab::on(journal.clone());
        lab.fill_small();
        lab.set(at("2026-11-24T10:00:00+01:00"));
        lab.save();
        let changed =
            Connection::open(&path).unwrap().execute(&format!("UPDATE snapshot SET {damage}"), []).unwrap();
        assert_eq!(changed, 1, "there was a snapshot");
        let mut again = Lab::open(journal.clone()).unwrap();
        assert_eq!(again.desk().world(), lab.desk().world(), "{damage}");
        // It is replaced by a good one as soon as there is one.
        again.save();
        let kept = block_on(journal.snapshot()).unwrap().unwrap();
        assert_eq!(kept.world().map(|world| world.seq), Some(again.desk().world().seq), "{damage}");
    }
}

#[test]
fn the_last_clone_leaves_one_whole_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.db");
    let mut lab = Lab::on(std::sync::Arc::new(create(&path)));
    lab.fill_small();
    let written = lab.records();
    assert!(written.iter().all(|record| record.via == Via::Import));
    assert!(contents(folder.path()).len() > 1, "while it is open there is a write-ahead log");
    drop(lab);
    assert!(contents(folder.path()).keys().eq([&path]));
    assert_eq!(block_on(create(&path).read(0, 100)).unwrap(), written);
}
