//! Records as they stand in a journal, of this version and the one before, damaged: what can be read is
//! written again as the same, and a desk takes it or says that it does not fit.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pikett::domain::base::instant::Instant;
use pikett::domain::contract::Contracts;
use pikett::domain::facts::event::{Record, VERSION, Via};
use pikett::domain::facts::upcast;
use pikett::domain::readings::desk::Desk;
use pikett_fuzz::edited;
use serde_json::Value;
use std::sync::{Arc, OnceLock};

const WRITTEN: [(u16, &str); 2] = [
    (1, include_str!("../../tests/suite/store/records-1.jsonl")),
    (VERSION, include_str!("../../tests/suite/store/records-2.jsonl")),
];

const WORDS: [&str; 20] = [
    "null",
    "true",
    "false",
    "0",
    "-1",
    "1",
    "1e3",
    "18446744073709551615",
    "4294967295",
    "9223372036854775807",
    "\"\"",
    "[]",
    "{}",
    "\\u001b[2J",
    "klinikum-nord",
    "srv-03",
    "4711",
    "P1",
    "2026-02-30",
    ",",
];

fuzz_target!(|data: &[u8]| {
    let Some((which, data)) = data.split_first() else { return };
    let which = usize::from(*which);
    let (version, lines) = WRITTEN[which % 2];
    let lines: Vec<&str> = lines.lines().collect();
    let index = which / 2 % lines.len();
    let line: Value = serde_json::from_str(lines[index]).expect("a record");
    let event = edited(&line["event"].to_string(), &WORDS, data);
    let Ok(event) = upcast::read(version, &event) else { return };
    let written = serde_json::to_string(&event).expect("it can be written");
    let again = upcast::read(VERSION, &written).unwrap_or_else(|e| panic!("{written}: {e}"));
    assert_eq!(again, event);
    let mut desk = desk_before(index);
    let seq = desk.world().seq + 1;
    let record = Record { event, ..record(VERSION, lines_of(1)[index], seq) };
    if desk.apply(&record).is_ok() {
        assert_eq!(desk.world().seq, seq);
    }
});

fn lines_of(which: usize) -> Vec<&'static str> {
    WRITTEN[which].1.lines().collect()
}

fn record(version: u16, line: &str, seq: u64) -> Record {
    let line: Value = serde_json::from_str(line).expect("a record");
    let time = |name: &str| Instant::from_epoch(line[name].as_i64().expect("a time"));
    Record {
        seq,
        happened: time("happened"),
        recorded: time("recorded"),
        by: line["by"].as_str().expect("a name").into(),
        via: Via::Console,
        command: line["command"].as_str().expect("an id").parse().expect("an id"),
        event: upcast::read(version, &line["event"].to_string()).expect("an event"),
    }
}

/// The desk that had the records before this one.
fn desk_before(index: usize) -> Desk {
    static DESKS: OnceLock<Vec<Desk>> = OnceLock::new();
    let desks = DESKS.get_or_init(|| {
        let contracts = Arc::new(Contracts::embedded().expect("contracts"));
        let mut desk = Desk::new(Default::default(), contracts);
        let mut desks = vec![desk.clone()];
        for (line, seq) in lines_of(1).into_iter().zip(1..) {
            desk.apply(&record(VERSION, line, seq)).expect("it fits");
            desks.push(desk.clone());
        }
        desks
    });
    desks[index].clone()
}
