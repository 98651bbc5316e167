//! Logs of another system: every row is either taken or told by its line, and the commands are the same
//! wherever the batches end.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pikett::domain::acts::decide::Command;
use pikett::import::servicenow::{BadCsv, DateOrder, Log, Target};
use pikett_fuzz::{BERLIN, edited};
use std::io::Cursor;

const WRITTEN: &str = include_str!("../../tests/suite/data/servicenow_excerpt.csv");

const WORDS: [&str; 20] = [
    "\"",
    ",",
    ";",
    "\t",
    "\r",
    "\r\n",
    "\n",
    "\"\"",
    "?",
    "New",
    "Closed",
    "Resolved",
    "29-02-2016",
    "31/12/2016",
    "2016-03-01 00:00:00",
    "00",
    "4294967296",
    "number",
    "\u{feff}",
    "sep=;\n",
];

fuzz_target!(|data: &[u8]| {
    let some: Vec<&str> = WRITTEN.lines().take(12).collect();
    let text = edited(&some.join("\n"), &WORDS, data);
    let small = taken(text.as_bytes(), 1);
    assert_eq!(small, taken(text.as_bytes(), 1_000_000));
    // As bytes that are no text, too.
    let _ = taken(data, 10);
});

fn taken(bytes: &[u8], size: usize) -> Option<Vec<Command>> {
    let target = Target {
        tenant: "klinikum-nord".parse().expect("an id"),
        contract: "xelion-xaas".parse().expect("an id"),
        zone: BERLIN,
    };
    let lines = bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count() as u64 + 1;
    let log = Log::read(Cursor::new(bytes), Some(DateOrder::DayMonthYear), &mut |_| {});
    let log = match log {
        Ok(log) => log,
        Err(wrong) => {
            assert!(wrong.line <= lines, "{wrong:?}");
            return None;
        }
    };
    let (rows, loose) = (log.rows(), log.loose().count());
    let (mut commands, mut known) = (Vec::new(), loose);
    let all = log.batches::<BadCsv>(&target, size, async |batch, _| {
        assert!(batch.lines.iter().all(|line| (2..=lines).contains(line)));
        assert_eq!(batch.lines.len(), batch.commands.len());
        known += batch.commands.len();
        for incident in batch.incidents {
            assert!(incident.skipped.iter().all(|skipped| skipped.line <= lines));
            known += incident.skipped.len();
        }
        commands.extend(batch.commands);
        Ok(())
    });
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(all).unwrap_or_else(|e| panic!("it was read before: {e:?}"));
    assert_eq!(known, rows, "every row is taken or told");
    Some(commands)
}
