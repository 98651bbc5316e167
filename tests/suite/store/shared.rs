//! Several writers on one desk file.

use std::sync::Arc;
use std::time::Duration;

use pikett::domain::base::number::Number;
use pikett::engine::Failure;
use pikett::store::Journal;

use super::{block_on, create};
use crate::support::{ENGLISH, Lab, at};

const TAKE: &str = "incident take I-1";

#[test]
fn two_desks_on_one_file_both_write_and_see_everything() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.db");
    let mut one = Lab::on(Arc::new(create(&path)));
    let mut two = Lab::on(Arc::new(create(&path)));
    one.fill_small();
    for lab in [&mut one, &mut two] {
        lab.set(at("2026-11-24T10:00:00+01:00"));
    }
    // Two has not caught up by itself: it is behind, reads what it missed, and decides again.
    report(&mut two, "from two");
    report(&mut one, "from one");
    one.run(TAKE).unwrap();
    let refused = two.run("incident escalate I-1 --level 2 --reason 'x'").unwrap_err();
    let Failure::Refused(refusal) = &refused else { panic!("{refused}") };
    assert!(ENGLISH.refused(refusal).contains("level 2"), "{refused}");
    two.run("incident start I-2").unwrap();
    one.catch_up().unwrap();
    assert_eq!(one.desk().world(), two.desk().world());
    let subject =
        |lab: &Lab, number| lab.desk().world().incident(Number(number)).unwrap().subject.to_string();
    assert_eq!((subject(&one, 1).as_str(), subject(&one, 2).as_str()), ("from two", "from one"));
    assert_eq!(Lab::on(Arc::new(create(&path))).desk().world(), one.desk().world());
}

fn report(lab: &mut Lab, subject: &str) {
    let line = format!(
        "incident report --tenant klinikum-nord --impact limited --urgency high --reporter 'A. Berg' --subject '{subject}'"
    );
    lab.run(&line).unwrap();
}

#[test]
fn a_race_loses_nothing_and_doubles_nothing() {
    const WRITERS: usize = 12;
    const EACH: usize = 10;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.db");
    Lab::on(Arc::new(create(&path))).fill_small();
    let write = |writer: usize| {
        let mut lab = Lab::on(Arc::new(create(&path)));
        lab.set(at("2026-11-24T10:00:00+01:00"));
        for turn in 0..EACH {
            report(&mut lab, &format!("{writer}/{turn}"));
        }
    };
    std::thread::scope(|scope| {
        for writer in 0..WRITERS {
            scope.spawn(move || write(writer));
        }
    });
    let lab = Lab::on(Arc::new(create(&path)));
    let desk = lab.desk();
    let mut subjects: Vec<String> =
        desk.world().incidents.iter().map(|incident| incident.subject.to_string()).collect();
    subjects.sort();
    subjects.dedup();
    assert_eq!(subjects.len(), WRITERS * EACH, "every report has its own number");
    let seqs: Vec<u64> = lab.records().iter().map(|record| record.seq).collect();
    assert!(seqs.iter().copied().eq(1..=seqs.len() as u64), "without gaps");
}

#[test]
fn a_journal_notices_what_another_one_appends() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.db");
    let watching = create(&path);
    let mut changed = watching.changed();
    let mut writing = Lab::on(Arc::new(create(&path)));
    writing.fill_small();
    let expected = writing.desk().world().seq;
    block_on(async {
        let seen = async {
            while *changed.borrow_and_update() < expected {
                changed.changed().await.unwrap();
            }
        };
        tokio::time::timeout(Duration::from_secs(20), seen).await.expect("it is told");
        assert_eq!(watching.read(0, 1_000).await.unwrap(), writing_records(&path).await);
    });
}

async fn writing_records(path: &std::path::Path) -> Vec<pikett::domain::facts::event::Record> {
    create(path).read(0, 1_000).await.unwrap()
}
