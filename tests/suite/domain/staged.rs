//! A desk on which records were staged is the one that it was before, whatever they were.

use std::sync::Arc;

use pikett::domain::acts::decide::NumberFrom;
use pikett::domain::base::number::Number;
use pikett::domain::contract::Contracts;
use pikett::domain::facts::event::{Event, Record};
use pikett::domain::facts::incident::Change;
use pikett::domain::readings::desk::Desk;
use pikett::domain::world::World;

use crate::engine::report;
use crate::support::{Lab, at};

/// Goes through a history, and before each of its records some further and back again.
pub fn back_and_forth(records: &[Record], contracts: &Arc<Contracts>) {
    let new = || Desk::new(World::default(), contracts.clone());
    let (mut plain, mut desk) = (new(), new());
    for (place, record) in records.iter().enumerate() {
        let mut staging = desk.stage();
        for ahead in records[place..].iter().take(1 + place * 7 % 5) {
            staging.apply(ahead).unwrap();
        }
        drop(staging);
        assert!(plain.world() == desk.world(), "the world is another one before {record:?}");
        assert!(plain.deadlines() == desk.deadlines(), "the moments are others before {record:?}");
        plain.apply(record).unwrap();
        desk.apply(record).unwrap();
    }
}

#[test]
fn a_demonstration_is_as_it_was() {
    for lab in [Lab::demo(), Lab::demo_in_trouble()] {
        let records = lab.records();
        back_and_forth(&records, lab.desk().contracts());
    }
}

/// What neither a story nor the demonstration has: the zone, the next number, the numbers of another system.
#[test]
fn what_is_in_no_row_is_as_it_was() {
    let mut lab = Lab::small();
    lab.set(at("2026-11-24T10:00:00+01:00"));
    lab.fill("time_zone = \"Europe/London\"\n[[breach_reason]]\nid = \"carrier\"\nname = \"Carrier\"\n");
    lab.act("mk", NumberFrom(Number(4711))).unwrap();
    for _ in 0..2 {
        lab.send(&report()).unwrap();
    }
    let mut records = lab.records();
    for record in &mut records {
        if let Event::Incident { change: Change::Reported(report), .. } = &mut record.event {
            report.external = Some("T-1".into());
        }
    }
    back_and_forth(&records, lab.desk().contracts());
}

/// All of a history is seen while it is staged, and nothing of it afterwards.
#[test]
fn what_is_staged_is_seen_by_who_stages_it() {
    let lab = Lab::demo_in_trouble();
    let records = lab.records();
    let contracts = lab.desk().contracts().clone();
    for begun in [0, 1, records.len() / 2, records.len() - 1] {
        let mut desk = Desk::new(World::default(), contracts.clone());
        records[..begun].iter().for_each(|record| desk.apply(record).unwrap());
        let before = desk.clone();
        let mut staging = desk.stage();
        records[begun..].iter().for_each(|record| staging.apply(record).unwrap());
        assert!(staging.desk().world() == lab.desk().world());
        assert!(staging.desk().deadlines() == lab.desk().deadlines());
        // A record that does not follow is not applied, and does not stand in the way back.
        staging.apply(&records[0]).unwrap_err();
        drop(staging);
        assert!(desk.world() == before.world());
        assert!(desk.deadlines() == before.deadlines());
    }
}
