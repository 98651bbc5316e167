//! Records as they were once written are read for ever.

use pikett::domain::base::instant::Instant;
use pikett::domain::contract::Contracts;
use pikett::domain::facts::event::{Record, VERSION, Via};
use pikett::domain::facts::upcast;
use pikett::domain::readings::desk::Desk;
use pikett::store::Snapshot;
use serde::Deserialize;
use serde_json::Value;
use uuid::Uuid;

/// Records by the version of their JSON. Only added to: what is here may be on somebody's disk.
const VERSIONS: [(u16, &str); 2] =
    [(1, include_str!("records-1.jsonl")), (VERSION, include_str!("records-2.jsonl"))];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    seq: u64,
    happened: i64,
    recorded: i64,
    by: String,
    via: String,
    command: Uuid,
    event: Value,
}

fn records_of(version: u16) -> Vec<Record> {
    let written = VERSIONS.iter().find(|(known, _)| *known == version).unwrap().1;
    let record = |text: &str| {
        let line: Line = serde_json::from_str(text).unwrap();
        Record {
            seq: line.seq,
            happened: Instant::from_epoch(line.happened),
            recorded: Instant::from_epoch(line.recorded),
            by: line.by.as_str().into(),
            via: Via::parse(&line.via).unwrap(),
            command: line.command,
            event: upcast::read(version, &line.event.to_string()).unwrap_or_else(|e| panic!("{text}: {e}")),
        }
    };
    written.lines().map(record).collect()
}

pub fn records() -> Vec<Record> {
    records_of(VERSION)
}

fn desk() -> Desk {
    let mut desk = Desk::new(Default::default(), Contracts::embedded().unwrap().into());
    for record in records() {
        desk.apply(&record).unwrap();
    }
    desk
}

#[test]
fn events_are_written_as_they_were() {
    assert_eq!(VERSION, 2, "a new version needs its own file here, and the old ones stay readable");
    for (line, record) in VERSIONS[1].1.lines().zip(records()) {
        let line: Line = serde_json::from_str(line).unwrap();
        assert_eq!(serde_json::to_value(&record.event).unwrap(), line.event);
    }
}

/// What an older version wrote means the same today.
#[test]
fn older_events_are_lifted() {
    let lifted = records_of(1);
    assert!(!lifted.is_empty());
    for (old, new) in lifted.iter().zip(records()) {
        assert_eq!(*old, new);
    }
}

#[test]
fn every_kind_of_event_is_among_them() {
    let mut kinds: Vec<&str> = records().iter().map(|record| record.event.kind()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let source = [
        include_str!("../../../src/domain/facts/event.rs"),
        include_str!("../../../src/domain/facts/incident/change.rs"),
        include_str!("../../../src/domain/facts/backup.rs"),
        include_str!("../../../src/domain/facts/licence/licensing.rs"),
        include_str!("../../../src/domain/facts/count.rs"),
        include_str!("../../../src/domain/facts/credit/change.rs"),
        include_str!("../../../src/domain/facts/hours/ledger.rs"),
    ];
    let declared = source.iter().flat_map(|text| text.lines()).filter_map(|line| {
        let (pattern, word) = line.split_once(" => \"")?;
        let kind = pattern.contains("Event::") || pattern.contains("Change::");
        kind.then(|| word.trim_end_matches("\","))
    });
    let mut missing: Vec<&str> = declared.filter(|kind| !kinds.contains(kind)).collect();
    missing.sort_unstable();
    assert_eq!(missing, [] as [&str; 0]);
}

#[test]
fn a_snapshot_gives_back_the_same_world() {
    let desk = desk();
    let world = Snapshot::of(desk.world()).unwrap().world().unwrap();
    let restored = Desk::new(world, Contracts::embedded().unwrap().into());
    assert_eq!(restored.world(), desk.world());
    assert!(desk.world().formers().iter().next().is_some(), "what can be undone is part of it");
}
