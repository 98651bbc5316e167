//! The test vectors V1 to V7 and V19 of the contracts' rules.

use pikett::domain::contract::{Impact, Priority, Stop, Urgency};
use pikett::domain::facts::life::Life;
use pikett::domain::readings::clock::{self, Point, Verdict, Ways};

use super::{at, pack};

/// Due time of one clock for an incident that nobody touches.
fn due(contract: &str, clock: &str, priority: Priority, received: &str) -> String {
    let contract = pack(contract);
    let life = Life::new(at(received), priority);
    let reading = clock::read(contract.clock(clock).unwrap(), &contract, &life, at(received)).unwrap();
    reading.due.unwrap().to_string()
}

#[test]
fn v1_priority_1_at_night_runs_around_the_clock() {
    let received = "2026-11-21T03:00:00+01:00";
    assert_eq!(due("xelion-xaas", "start", Priority::P1, received), "2026-11-21T04:30:00Z");
    assert_eq!(due("xelion-xaas", "restore", Priority::P1, received), "2026-11-21T06:00:00Z");
    let contract = pack("xelion-xaas");
    let start = contract.clock("start").unwrap();
    let life = Life::new(at(received), Priority::P1);
    let place = contract.clocks.iter().position(|rule| rule.name == start.name).unwrap();
    let ways = Ways::of(&contract, &life);
    let level = |percent| ways.reaches(place, Point::Above(percent, &Priority::ALL))[0].at;
    assert_eq!(level(100), at("2026-11-21T05:30:01+01:00"));
    assert_eq!(level(200), at("2026-11-21T08:00:01+01:00"));
    assert_eq!(clock::missed_at(start, &contract, &life), Some(at("2026-11-21T05:30:00+01:00")));
}

#[test]
fn v2_to_v5_priority_2_counts_office_time() {
    let cases = [
        ("V2", "start", "2026-11-23T16:30:00+01:00", "2026-11-24T12:00:00+01:00"),
        ("V3", "start", "2026-11-24T07:00:00+01:00", "2026-11-24T12:30:00+01:00"),
        ("V4", "start", "2026-11-27T17:00:00+01:00", "2026-11-30T12:30:00+01:00"),
        ("V5", "restore", "2026-11-18T10:00:00+01:00", "2026-12-02T10:00:00+01:00"),
    ];
    for (name, clock, received, expected) in cases {
        assert_eq!(due("xelion-xaas", clock, Priority::P2, received), at(expected).to_string(), "{name}");
    }
    let contract = pack("xelion-xaas");
    let begins = |received: &str| {
        let life = Life::new(at(received), Priority::P2);
        clock::begins(contract.clock("start").unwrap(), &contract, &life).unwrap()
    };
    assert_eq!(begins("2026-11-24T07:00:00+01:00"), at("2026-11-24T08:30:00+01:00"), "V3");
    assert_eq!(begins("2026-11-27T17:00:00+01:00"), at("2026-11-30T08:30:00+01:00"), "V4");
}

#[test]
fn v6_the_cell_whose_word_and_number_differ() {
    let contract = pack("xelion-xaas");
    let cell = contract.matrix.as_ref().unwrap().cell(Impact::VeryLimited, Urgency::High);
    assert_eq!(
        (cell.priority, cell.other, cell.ruling.as_deref()),
        (Priority::P2, Some(Priority::P3), Some("A03"))
    );
}

#[test]
fn the_whole_matrix() {
    let contract = pack("xelion-xaas");
    let matrix = contract.matrix.as_ref().unwrap();
    let row = |urgency| Impact::ALL.map(|impact| matrix.cell(impact, urgency).priority.number());
    assert_eq!(Urgency::ALL.map(row), [[1, 1, 2, 2], [1, 2, 2, 2], [2, 3, 3, 3], [4, 4, 4, 4]]);
}

#[test]
fn v7_elapsed_seconds_not_wall_time_over_the_spring_change() {
    let due = due("xelion-xaas", "start", Priority::P1, "2026-03-29T01:30:00+01:00");
    assert_eq!(due, at("2026-03-29T05:00:00+02:00").to_string());
}

#[test]
fn v19_kaseya_includes_the_limit_and_xelion_does_not() {
    let cases = [
        ("kaseya-support", "reaction", Stop::Answered, 7_200, Verdict::Met),
        ("kaseya-support", "reaction", Stop::Answered, 7_201, Verdict::Missed),
        ("xelion-xaas", "start", Stop::Started, 8_999, Verdict::Met),
        ("xelion-xaas", "start", Stop::Started, 9_000, Verdict::Missed),
        ("xelion-xaas", "restore", Stop::Restored, 14_399, Verdict::Met),
        ("xelion-xaas", "restore", Stop::Restored, 14_400, Verdict::Missed),
    ];
    for (id, name, stop, seconds, verdict) in cases {
        let contract = pack(id);
        let received = at("2026-11-21T03:00:00+01:00");
        let mut life = Life::new(received, Priority::P1);
        life.stop(stop, received + seconds);
        let later = received + 100_000;
        let reading = clock::read(contract.clock(name).unwrap(), &contract, &life, later).unwrap();
        assert_eq!(reading.verdict, verdict, "{id} {name} after {seconds} s");
        assert_eq!(reading.elapsed, seconds);
    }
}
