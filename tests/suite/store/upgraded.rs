//! Desk files as older versions of pikett left them are opened, brought up to date and go on. Their links were
//! computed by another program than this one.

use std::path::Path;
use std::sync::Arc;

use pikett::store::{Access, Damage, Journal, Link, SqliteJournal, SqliteTokens, StoreError, Tokens};
use rusqlite::Connection;
use uuid::Uuid;

use super::frozen;
use super::{block_on, create};
use crate::support::{Lab, at};

/// The layout, the file, how many of the frozen records it has, and the link of its last one.
const DESKS: [(u32, &str, usize, &str); 2] = [
    (
        1,
        include_str!("../data/desk-layout-1.sql"),
        74,
        "b237e4dfe6f76cc7947dd3f512207a8203ba616fad2f6ac2190eec0cafd5c9a0",
    ),
    (
        2,
        include_str!("../data/desk-layout-2.sql"),
        132,
        "90a8d305e2c97f3217b58056f042a6516ae3e0c6fd79572fabfe9a1604a9ac8a",
    ),
];

fn lay(path: &Path, sql: &str) {
    Connection::open(path).unwrap().execute_batch(sql).unwrap();
}

fn layout(path: &Path) -> u32 {
    Connection::open(path).unwrap().query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap()
}

fn hex(link: Option<Link>) -> String {
    link.unwrap().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn a_stored_desk_of_each_older_layout_is_brought_up_to_date() {
    for (number, sql, count, last) in DESKS {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        lay(&path, sql);
        let expected = &frozen::records()[..count];
        // Who only looks reads all of it and changes nothing.
        let before = std::fs::read(&path).unwrap();
        let looked = SqliteJournal::open(&path, Access::Look).unwrap();
        assert_eq!(block_on(looked.read(0, 1_000)).unwrap(), expected, "layout {number}");
        drop(looked);
        assert_eq!(std::fs::read(&path).unwrap(), before, "layout {number}");
        assert_eq!(layout(&path), number);

        let journal = SqliteJournal::open(&path, Access::Existing).unwrap();
        assert_eq!(block_on(journal.read(0, 1_000)).unwrap(), expected, "layout {number}");
        assert_eq!(hex(block_on(journal.link(count as u64)).unwrap()), last, "layout {number}");
        assert!(block_on(SqliteTokens::beside(&journal).list()).unwrap().is_empty());
        // What was kept of the world then is of no use, and the desk goes on.
        let lab = Lab::open(Arc::new(journal)).unwrap();
        assert_eq!(lab.desk().world().seq, count as u64);
        drop(lab);
        let mut lab = Lab::open(Arc::new(create(&path))).unwrap();
        let latest = expected.iter().map(|record| record.recorded).max().unwrap();
        lab.set(latest.max(at("2026-11-24T10:00:00+01:00")));
        lab.run("storage record klinikum-nord 123456789").unwrap();
        assert!(lab.records().len() > count, "layout {number}");
        drop(lab);
        assert_eq!(layout(&path), 3, "layout {number}");

        let sql = "UPDATE event SET recorded = recorded + 1 WHERE seq = 9";
        Connection::open(&path).unwrap().execute(sql, []).unwrap();
        match block_on(create(&path).read(0, 1_000)) {
            Err(StoreError::Damaged { seq: 9, how: Damage::Checksum }) => {}
            other => panic!("layout {number}: {other:?}"),
        }
    }
}

/// The chain of the second layout was there already: it is not made anew over what was changed meanwhile.
#[test]
fn a_chain_that_is_broken_stays_so() {
    let (.., sql, _, _) = DESKS[1];
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.db");
    lay(&path, sql);
    let changed = Connection::open(&path).unwrap();
    changed.execute("UPDATE event SET command = ?1 WHERE seq = 40", [Uuid::nil().as_bytes()]).unwrap();
    drop(changed);
    let read = block_on(create(&path).read(0, 1_000));
    assert!(matches!(read, Err(StoreError::Damaged { seq: 40, .. })), "{read:?}");
}
