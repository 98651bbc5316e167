//! Contracts as data: understood, or complained about at a place within them; every clock of one that
//! was understood can be read at any time of an incident.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pikett::domain::contract::{Contract, Priority, Stop};
use pikett::domain::facts::life::Life;
use pikett::domain::readings::clock;
use pikett_fuzz::{edited, now, points_into};

const PACKS: [(&str, &str); 5] = [
    ("xelion-xaas.toml", include_str!("../../src/domain/contract/packs/xelion-xaas.toml")),
    ("kaseya-support.toml", include_str!("../../src/domain/contract/packs/kaseya-support.toml")),
    ("xphone-connect.toml", include_str!("../../src/domain/contract/packs/xphone-connect.toml")),
    ("innovaphone-rental.toml", include_str!("../../src/domain/contract/packs/innovaphone-rental.toml")),
    ("nms-prime-advanced.toml", include_str!("../../src/domain/contract/packs/nms-prime-advanced.toml")),
];

const WORDS: [&str; 26] = [
    "0",
    "1",
    "24",
    "65535",
    "4294967295",
    "9223372036854775807",
    "-1",
    "0.5",
    "\"\"",
    "\"",
    "[",
    "]",
    "\n",
    "#",
    "always",
    "office",
    "received",
    "2h",
    "0s",
    "99999wk",
    "P1",
    "23:59",
    "00:00",
    "24:00",
    "2026-02-29",
    "\u{1b}[2J",
];

fuzz_target!(|data: &[u8]| {
    let Some((which, data)) = data.split_first() else { return };
    let (origin, pack) = PACKS[usize::from(*which) % PACKS.len()];
    let text = edited(pack, &WORDS, data);
    match Contract::parse(origin, &text) {
        Ok(contract) => clocks(&contract),
        Err(fault) => points_into(&fault, &text),
    }
});

fn clocks(contract: &Contract) {
    let received = now();
    for priority in Priority::ALL {
        let mut life = Life::new(received, priority);
        life.wait(received + 600_i64, None);
        life.resume(received + 4_200_i64);
        for rule in &contract.clocks {
            for later in [0, 86_400, 40_000_000] {
                if let Some(reading) = clock::read(rule, contract, &life, received + later) {
                    assert!((0..=later).contains(&reading.elapsed), "{} of {later}", reading.elapsed);
                }
            }
            if let Some(missed) = clock::missed_at(rule, contract, &life) {
                assert!(missed >= received);
            }
        }
        life.stop(Stop::Started, received + 7_200_i64);
        for rule in &contract.clocks {
            clock::spans(rule, contract, &life, received + 86_400_i64);
        }
    }
}
