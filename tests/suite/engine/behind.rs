//! A machine whose clock is behind the last record.

use pikett::domain::base::number::Number;
use pikett::domain::readings::clock::Verdict;

use crate::support::{Lab, at};

#[test]
fn a_clock_that_is_behind_neither_shows_nor_acts_in_the_past() {
    let mut lab = Lab::new();
    lab.set(at("2026-11-24T08:00:00+01:00"));
    lab.fill_small();
    lab.set(at("2026-11-24T09:00:00+01:00"));
    lab.run("incident report --tenant klinikum-nord --impact high --urgency critical --subject x --channel phone --reporter 'A. Berg'").unwrap();
    let last = at("2026-11-24T16:00:00+01:00");
    lab.set(last);
    lab.run("incident start I-1").unwrap();
    lab.set(at("2026-11-24T10:00:00+01:00"));
    assert_eq!(lab.now(), last);
    let missed = |lab: &Lab| {
        let now = lab.now();
        let desk = lab.desk();
        let clocks = desk.clocks(desk.world().incident(Number(1)).unwrap(), now);
        clocks.iter().filter(|(_, reading)| reading.verdict == Verdict::Missed).count()
    };
    assert_eq!(missed(&lab), 2);
    lab.run("incident resolve I-1 --cause c").unwrap();
    assert!(lab.desk().world().incident(Number(1)).unwrap().is_resolved());
    assert_eq!(missed(&lab), 2);
    // What is reported then was received then.
    lab.run("incident report --tenant klinikum-nord --impact limited --urgency low --subject y --reporter 'A. Berg'").unwrap();
    assert_eq!(lab.desk().world().incident(Number(2)).unwrap().received, last);
    // And a clock that has caught up goes on.
    lab.set(last + 1);
    assert_eq!(lab.now(), last + 1);
}
