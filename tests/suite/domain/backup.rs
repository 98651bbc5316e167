//! Backups of a system of its own, under a contract that has it backed up by itself.

use std::sync::Arc;

use pikett::domain::acts::decide::{Act, Command, RecordBackup, SetSecondSystem, decide};
use pikett::domain::base::instant::Instant;
use pikett::domain::base::table::Id;
use pikett::domain::contract::{Contract, Contracts};
use pikett::domain::facts::event::{Record, Via};
use pikett::domain::readings::backup::{self, BackupState, Finding};
use pikett::domain::readings::desk::Desk;
use pikett::import::desk as desk_file;
use uuid::Uuid;

use crate::support::{SMALL, at};

const PACK: &str = r#"
id = "own-system"
version = "1"
title = "Managed systems"
document = "test"
valid_from = "2020-01-01"
[backups]
of = "tenant"
every = "24h"
grace = "2h"
critical = "72h"
second_system = true
rules = { daily = "C1", second_system = "C2" }

[[ruling]]
id = "C1"
text = "Every day."
[[ruling]]
id = "C2"
text = "A second one."
"#;

const TENANT: &str = r#"
[[tenant]]
id = "cable"
name = "Cable"
contracts = [{ pack = "own-system" }]
"#;

struct Bench {
    desk: Desk,
    now: Instant,
}

impl Bench {
    fn new(now: &str) -> Self {
        let mut contracts = Contracts::embedded().unwrap();
        contracts.add(Contract::parse("own.toml", PACK).unwrap());
        let mut bench = Self { desk: Desk::new(Default::default(), Arc::new(contracts)), now: at(now) };
        for text in [SMALL, TENANT] {
            for wanted in desk_file::read("desk.toml", text).unwrap().acts {
                bench.act(wanted.act);
            }
        }
        bench
    }

    fn act(&mut self, act: impl Into<Act>) {
        let command = Command {
            footing: Default::default(),
            id: Uuid::nil(),
            by: "mk".into(),
            via: Via::Import,
            at: None,
            act: act.into(),
        };
        for fact in decide(&self.desk, &command, self.now).unwrap() {
            let seq = self.desk.world().seq + 1;
            let (by, via, command) = (command.by.clone(), command.via, command.id);
            let (happened, event) = (fact.happened, fact.event);
            let record = Record { seq, happened, recorded: self.now, by, via, command, event };
            self.desk.apply(&record).unwrap();
        }
    }

    fn read(&self, now: Instant) -> (BackupState, Vec<Finding>) {
        let lines = backup::lines(&self.desk, now);
        let line = lines.iter().find(|line| line.of.id().as_str() == "cable").unwrap();
        (line.state(), line.findings.clone())
    }
}

fn cable() -> Id {
    "cable".parse().unwrap()
}

#[test]
fn a_second_system_is_wanted_where_the_contract_says_so() {
    let mut bench = Bench::new("2026-11-24T10:00:00Z");
    let now = bench.now;
    assert_eq!(bench.read(now), (BackupState::Unknown, vec![]));
    bench.act(RecordBackup { of: cable(), at: None, site: None, ok: true, note: None });
    assert_eq!(bench.read(now), (BackupState::Warn, vec![Finding::NoSecondSystem]), "no place is asked for");
    let owed = backup::duties(&bench.desk, now);
    assert_eq!(owed.iter().map(|duty| duty.kind.word()).collect::<Vec<_>>(), ["second"]);
    bench.act(SetSecondSystem { tenant: cable(), there: true });
    assert_eq!(bench.read(now), (BackupState::Ok, vec![]));
    bench.act(SetSecondSystem { tenant: cable(), there: false });
    assert_eq!(bench.read(now), (BackupState::Warn, vec![Finding::NoSecondSystem]));
}

/// Its pack has a grace of two hours and calls three days critical.
#[test]
fn the_settings_of_its_own_contract_hold() {
    let mut bench = Bench::new("2026-11-24T10:00:00Z");
    let made = bench.now;
    bench.act(RecordBackup { of: cable(), at: None, site: None, ok: true, note: None });
    bench.act(SetSecondSystem { tenant: cable(), there: true });
    for (age, state) in [
        (0, BackupState::Ok),
        (26 * 3_600, BackupState::Ok),
        (26 * 3_600 + 1, BackupState::Warn),
        (72 * 3_600, BackupState::Warn),
        (72 * 3_600 + 1, BackupState::Critical),
        // Years without a test of restoring or a cold backup: this pack asks for none.
    ] {
        assert_eq!(bench.read(made + age).0, state, "{age}");
    }
    let servers = backup::lines(&bench.desk, made);
    assert!(servers.iter().any(|line| &*line.contract.id == "xelion-xaas"), "servers keep to theirs");
}

#[test]
fn settings_that_make_no_sense_are_refused_with_their_line() {
    let wrong = [
        ("critical = \"72h\"", "critical = \"26h\"", "`critical` comes after"),
        ("every = \"24h\"", "every = \"0s\"", "more than nothing"),
        ("every = \"24h\"", "every = \"daily\"", "is not a length of time"),
        ("second_system = true", "second_system = true\nsites = [\"Germany\"]", "is no country"),
        ("daily = \"C1\"", "daily = \"F051\"", "no rule F051"),
        ("of = \"tenant\"", "of = \"disk\"", "unknown variant"),
    ];
    for (right, wrong, says) in wrong {
        assert!(PACK.contains(right));
        let fault = Contract::parse("own.toml", &PACK.replace(right, wrong)).unwrap_err().to_string();
        assert!(fault.contains(says) && fault.starts_with("own.toml:"), "{fault}");
    }
}
