//! Desk files: understood, or complained about at a place within them; what is understood is taken act
//! by act or refused, and the journal gives the same desk again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pikett::domain::acts::decide::{Command, decide};
use pikett::domain::contract::Contracts;
use pikett::domain::facts::event::{Record, Via};
use pikett::domain::readings::desk::Desk;
use pikett::import::desk;
use pikett_fuzz::{edited, now, points_into};
use std::sync::{Arc, OnceLock};
use uuid::Uuid;

const WRITTEN: [&str; 2] =
    [include_str!("../../tests/suite/support/small.toml"), include_str!("../../demo/desk.toml")];

const WORDS: [&str; 24] = [
    "0",
    "1",
    "-1",
    "4294967295",
    "9223372036854775807",
    "0.5",
    "\"\"",
    "\"",
    "[",
    "]",
    "\n",
    "true",
    "mon",
    "24:00",
    "00:00",
    "2026-02-29",
    "2026-11-24T14:03:27+01:00",
    "xelion-xaas",
    "klinikum-nord",
    "srv-03",
    "tks",
    "8.3.9",
    "\u{1b}[2J",
    "Europe/Berlin",
];

fuzz_target!(|data: &[u8]| {
    let Some((which, data)) = data.split_first() else { return };
    let text = edited(WRITTEN[usize::from(*which % 8 == 0)], &WORDS, data);
    let acts = match desk::read("desk.toml", &text) {
        Ok(file) => file.acts,
        Err(fault) => return points_into(&fault, &text),
    };
    let lines = text.split('\n').count();
    let (mut desk, mut again) = (empty().clone(), empty().clone());
    for wanted in acts {
        assert!((1..=lines).contains(&wanted.line));
        let id = Uuid::from_u128(u128::from(desk.world().seq) + 1);
        let command = Command {
            footing: Default::default(),
            id,
            by: "setup".into(),
            via: Via::Import,
            at: None,
            act: wanted.act,
        };
        let Ok(facts) = decide(&desk, &command, now()) else { continue };
        for fact in facts {
            let record = Record {
                seq: desk.world().seq + 1,
                happened: fact.happened,
                recorded: now(),
                by: command.by.clone(),
                via: command.via,
                command: id,
                event: fact.event,
            };
            desk.apply(&record).unwrap_or_else(|e| panic!("what was decided fits: {e:?}"));
            let body = serde_json::to_string(&record.event).expect("it can be written");
            let event = pikett::domain::facts::upcast::read(pikett::domain::facts::event::VERSION, &body)
                .expect("it can be read");
            again.apply(&Record { event, ..record }).expect("it fitted");
        }
    }
    assert_eq!(*desk.world(), *again.world());
});

fn empty() -> &'static Desk {
    static EMPTY: OnceLock<Desk> = OnceLock::new();
    EMPTY.get_or_init(|| Desk::new(Default::default(), Arc::new(Contracts::embedded().expect("contracts"))))
}
