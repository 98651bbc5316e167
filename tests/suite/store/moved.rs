//! A desk file that goes away while it is open: nothing is acknowledged into it.

use std::path::Path;
use std::sync::Arc;

use pikett::engine::Failure;
use pikett::store::StoreError;

use super::create;
use crate::support::{Lab, at};

const NOTE: &str = "incident note I-1 'after it went'";

fn filled(path: &Path) -> Lab {
    let mut lab = Lab::on(Arc::new(create(path)));
    lab.fill_small();
    lab.set(at("2026-11-24T10:00:00+01:00"));
    lab.run("incident report --tenant klinikum-nord --impact limited --urgency high --reporter 'A. Berg' --subject x")
        .unwrap();
    lab
}

fn remove(path: &Path, endings: &[&str]) {
    for ending in endings {
        std::fs::remove_file(format!("{}{ending}", path.display())).unwrap();
    }
}

#[test]
fn nothing_is_acknowledged_into_a_file_that_is_gone() {
    type Take = fn(&Path);
    let cases: [(&str, Take, &str); 4] = [
        ("removed", |path| remove(path, &["", "-wal", "-shm"]), "no longer there"),
        (
            "folder renamed",
            |path| {
                let folder = path.parent().unwrap();
                std::fs::rename(folder, folder.with_extension("old")).unwrap();
            },
            "no longer there",
        ),
        (
            "a backup moved over it",
            |path| {
                let backup = path.with_extension("backup");
                drop(filled(&backup));
                std::fs::rename(backup, path).unwrap();
            },
            "another file lies there now",
        ),
        (
            "the log removed",
            |path| remove(path, &["-wal", "-shm"]),
            "what belongs to it was removed: desk.db-wal",
        ),
    ];
    for (name, take, says) in cases {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("inner/desk.db");
        std::fs::create_dir(path.parent().unwrap()).unwrap();
        let mut lab = filled(&path);
        let before = lab.desk().world().clone();
        take(&path);
        for act in [NOTE, "incident take I-1"] {
            let failure = lab.run(act).unwrap_err();
            let Failure::Store(e @ StoreError::Moved { .. }) = &failure else { panic!("{name}: {failure}") };
            assert!(e.to_string().contains(says) && e.to_string().contains("desk.db"), "{name}: {e}");
        }
        assert!(
            matches!(lab.catch_up(), Err(Failure::Store(StoreError::Moved { .. }))),
            "{name}: it is told"
        );
        assert_eq!(*lab.desk().world(), before, "{name}");
    }
}

/// Put back, it goes on.
#[test]
fn a_file_that_comes_back_is_the_desk_again() {
    let folder = tempfile::tempdir().unwrap();
    let (inner, away) = (folder.path().join("inner"), folder.path().join("away"));
    std::fs::create_dir(&inner).unwrap();
    let mut lab = filled(&inner.join("desk.db"));
    std::fs::rename(&inner, &away).unwrap();
    lab.run(NOTE).unwrap_err();
    std::fs::rename(&away, &inner).unwrap();
    lab.run(NOTE).unwrap();
    let records = lab.records();
    drop(lab);
    assert_eq!(Lab::on(Arc::new(create(&inner.join("desk.db")))).records(), records);
}

/// Who goes on with a new log is not written over by who has the old one open. The other one is
/// another process: within one SQLite knows that the file is open already.
#[test]
fn two_logs_do_not_write_over_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.db");
    drop(filled(&path));
    let mut console = Lab::on(Arc::new(create(&path)));
    console.set(at("2026-11-24T10:00:00+01:00"));
    console.run("incident note I-1 'in the old log'").unwrap();
    remove(&path, &["-wal", "-shm"]);
    let mut other = assert_cmd::Command::cargo_bin("pikett").unwrap();
    other.env_clear().env("PIKETT_DESK", &path).env("HOME", folder.path());
    other.args(["incident", "note", "I-1", "in the new log"]).assert().success();
    console.run(NOTE).unwrap_err();
    drop(console);
    let records = Lab::on(Arc::new(create(&path))).records();
    let last = serde_json::to_string(&records.last().unwrap().event).unwrap();
    assert!(last.contains("in the new log"), "{last}");
}

/// When nobody else has opened it meanwhile, what was acknowledged before is kept.
#[test]
fn what_was_acknowledged_before_the_log_went_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.db");
    let lab = filled(&path);
    let records = lab.records();
    remove(&path, &["-wal", "-shm"]);
    drop(lab);
    assert_eq!(Lab::on(Arc::new(create(&path))).records(), records);
}
