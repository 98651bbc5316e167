//! Every record is chained to the one before it: what was changed or taken out is named.

use std::sync::Arc;

use pikett::domain::base::number::Number;
use pikett::domain::facts::entity::Entity;
use pikett::engine::Failure;
use pikett::store::{Damage, Journal, SqliteJournal, StoreError};
use rusqlite::Connection;
use tempfile::TempDir;

use super::{block_on, create};
use crate::support::{Lab, at};

/// A desk with an incident and two notes; the last record is the second note.
fn desk() -> (TempDir, std::path::PathBuf, u64) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.db");
    let mut lab = Lab::on(Arc::new(create(&path)));
    lab.fill_small();
    lab.set(at("2026-11-24T10:00:00+01:00"));
    lab.run("incident report --tenant klinikum-nord --impact limited --urgency high --reporter 'A. Berg' --subject x")
        .unwrap();
    lab.run("incident note I-1 'first'").unwrap();
    lab.run("incident note I-1 'second'").unwrap();
    let head = lab.desk().world().seq;
    (folder, path, head)
}

fn change(path: &std::path::Path, sql: &str) {
    assert_eq!(Connection::open(path).unwrap().execute(sql, []).unwrap(), 1, "{sql}");
}

fn damage<T: std::fmt::Debug>(read: Result<T, StoreError>) -> (u64, Damage) {
    match read {
        Err(StoreError::Damaged { seq, how }) => (seq, how),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_changed_or_missing_is_named() {
    let changes = [
        "UPDATE event SET body = replace(body, 'first', 'furst') WHERE seq = {}",
        "UPDATE event SET by = 'somebody' WHERE seq = {}",
        "UPDATE event SET happened = happened - 1 WHERE seq = {}",
        "UPDATE event SET recorded = recorded + 1 WHERE seq = {}",
        "UPDATE event SET via = 'import' WHERE seq = {}",
        "UPDATE event SET kind = 'taken' WHERE seq = {}",
        "UPDATE event SET command = randomblob(16) WHERE seq = {}",
        "UPDATE event SET hash = NULL WHERE seq = {}",
        "UPDATE event SET hash = zeroblob(32) WHERE seq = {}",
    ];
    for sql in changes {
        let (_folder, path, head) = desk();
        let changed = head - 1;
        change(&path, &sql.replace("{}", &changed.to_string()));
        let journal = create(&path);
        let damaged = damage(block_on(journal.read(0, 1_000)));
        assert_eq!(damaged, (changed, Damage::Checksum), "{sql}");
        // Whichever way it is read, from before it or as one of several.
        assert_eq!(damage(block_on(journal.tail(2))).0, changed, "{sql}");
        assert_eq!(damage(block_on(journal.about(Entity::Incident(Number(1)), 9))).0, changed, "{sql}");
        let Err(Failure::Store(StoreError::Damaged { .. })) = Lab::open(Arc::new(journal)) else {
            panic!("{sql}: a desk was made of it");
        };
    }
}

#[test]
fn a_record_that_was_taken_out_is_named() {
    for place in [1, 3] {
        let (_folder, path, _) = desk();
        change(&path, &format!("DELETE FROM event WHERE seq = {place}"));
        let journal = create(&path);
        let damaged = damage(block_on(journal.read(0, 1_000)));
        assert_eq!(damaged, (place, Damage::Missing));
        assert_eq!(damage(block_on(journal.read(place, 1_000))).0, place);
    }
    let (_folder, path, head) = desk();
    change(&path, &format!("DELETE FROM event WHERE seq = {}", head - 1));
    assert_eq!(damage(block_on(create(&path).tail(2))).0, head - 1);
    // Moved together, so that there is no gap in the numbers.
    change(&path, &format!("UPDATE event SET seq = seq - 1 WHERE seq = {head}"));
    assert_eq!(damage(block_on(create(&path).read(0, 1_000))).0, head - 1);
}

/// A snapshot of records that are gone is none of this journal.
#[test]
fn a_snapshot_does_not_outlive_its_records() {
    let (_folder, path, head) = desk();
    let mut lab = Lab::on(Arc::new(create(&path)));
    lab.save();
    drop(lab);
    change(&path, &format!("DELETE FROM event WHERE seq = {head}"));
    let lab = Lab::on(Arc::new(create(&path)));
    assert_eq!(lab.desk().world().seq, head - 1);
}

/// As an older pikett left it: without links, and readable for everybody.
fn as_of_layout_1(path: &std::path::Path) {
    let sql =
        "DROP TABLE token; DROP TABLE audit; ALTER TABLE event DROP COLUMN hash; PRAGMA user_version = 1;";
    Connection::open(path).unwrap().execute_batch(sql).unwrap();
}

#[test]
fn a_desk_without_a_chain_gets_one() {
    let (_folder, path, head) = desk();
    let before = block_on(create(&path).read(0, 1_000)).unwrap();
    as_of_layout_1(&path);
    let journal = create(&path);
    assert_eq!(block_on(journal.read(0, 1_000)).unwrap(), before);
    drop(journal);
    change(&path, &format!("UPDATE event SET by = 'somebody' WHERE seq = {}", head - 1));
    let journal: SqliteJournal = create(&path);
    assert_eq!(damage(block_on(journal.read(0, 1_000))).0, head - 1);
}
