//! Waiting, reclassification, reopening: the clock's rulings A21 and A23.

use pikett::domain::base::instant::Instant;
use pikett::domain::contract::Priority::{self, P1, P2, P3};
use pikett::domain::contract::{Contract, OnReclassify, OnWait, Stop, WorkdayDeadline};
use pikett::domain::facts::life::Life;
use pikett::domain::readings::clock::{self, Point, Reading, Verdict, Ways};

use super::{at, pack};

fn read(contract: &Contract, clock: &str, life: &Life, now: Instant) -> Reading {
    clock::read(contract.clock(clock).unwrap(), contract, life, now).unwrap()
}

/// When more than `percent` of the start target is used, by round.
fn level(contract: &Contract, life: &Life, percent: u16) -> Vec<Instant> {
    let point = Point::Above(percent, &Priority::ALL);
    let place = contract.clocks.iter().position(|rule| &*rule.name == "start").unwrap();
    let reached = Ways::of(contract, life).reaches(place, point);
    reached.into_iter().map(|reached| reached.at).collect()
}

fn with(id: &str, change: impl FnOnce(&mut Contract)) -> Contract {
    let mut contract = (*pack(id)).clone();
    change(&mut contract);
    contract
}

/// Tuesday 24 November 2026, `hour:minute` in Berlin.
fn tue(hour: u32, minute: u32) -> Instant {
    at(&format!("2026-11-24T{hour:02}:{minute:02}:00+01:00"))
}

#[test]
fn waiting_runs_pauses_or_restarts() {
    let cases = [
        // (policy, due after waiting 10:00 to 11:00 with receipt at 09:00)
        (OnWait::Run, tue(13, 0)),
        (OnWait::Pause, tue(14, 0)),
        (OnWait::Restart, tue(15, 0)),
    ];
    for (policy, due) in cases {
        let contract = with("xelion-xaas", |c| c.settings.on_wait = policy);
        let mut life = Life::new(tue(9, 0), P2);
        life.wait(tue(10, 0), None);
        let during = read(&contract, "start", &life, tue(10, 30));
        let paused = policy != OnWait::Run;
        assert_eq!(during.verdict == Verdict::Paused, paused, "{policy:?}");
        assert_eq!(during.due.is_none(), paused, "{policy:?}");
        if paused {
            assert_eq!(during.left, Some(3 * 3_600), "frozen at what was left");
        }
        life.resume(tue(11, 0));
        assert_eq!(read(&contract, "start", &life, tue(11, 30)).due, Some(due), "{policy:?}");
        assert_eq!(life.waited(tue(16, 0)), 3_600);
    }
}

#[test]
fn waiting_with_a_time_goes_on_by_itself() {
    let contract = with("xelion-xaas", |c| c.settings.on_wait = OnWait::Pause);
    let mut life = Life::new(tue(9, 0), P2);
    life.wait(tue(10, 0), Some(tue(11, 0)));
    assert_eq!(read(&contract, "start", &life, tue(10, 59)).verdict, Verdict::Paused);
    let after = read(&contract, "start", &life, tue(11, 1));
    assert_eq!((after.verdict, after.due), (Verdict::Running, Some(tue(14, 0))));
    life.resume(tue(10, 30));
    assert_eq!(read(&contract, "start", &life, tue(11, 1)).due, Some(tue(13, 30)), "ended early");
}

#[test]
fn priority_1_never_pauses() {
    let contract = with("kaseya-support", |_| {});
    let mut life = Life::new(tue(9, 0), P1);
    life.wait(tue(9, 30), None);
    let reading = read(&contract, "reaction", &life, tue(10, 0));
    assert_eq!((reading.verdict, reading.due), (Verdict::Running, Some(tue(11, 0))));
}

#[test]
fn kaseya_begins_a_fresh_reaction_clock_on_receipt() {
    let contract = pack("kaseya-support");
    let mut life = Life::new(tue(9, 0), P2);
    life.stop(Stop::Answered, tue(9, 20));
    life.wait(tue(9, 20), None);
    assert_eq!(read(&contract, "reaction", &life, tue(9, 30)).verdict, Verdict::Met);
    life.resume(tue(12, 0));
    let fresh = read(&contract, "reaction", &life, tue(12, 10));
    assert_eq!((fresh.verdict, fresh.due), (Verdict::Running, Some(tue(16, 0))));
    life.stop(Stop::Answered, tue(12, 30));
    assert_eq!(read(&contract, "reaction", &life, tue(17, 0)).verdict, Verdict::Met);
}

#[test]
fn reclassification_carries_recounts_or_restarts() {
    // P2 from Saturday 22:00 to Monday 00:00, when it becomes P1.
    let (received, raised) = (at("2026-11-21T22:00:00+01:00"), at("2026-11-23T00:00:00+01:00"));
    let cases = [
        (OnReclassify::Carry, raised + 9_000, Verdict::Running),
        (OnReclassify::Retroactive, received + 9_000, Verdict::Missed),
        (OnReclassify::Restart, raised + 9_000, Verdict::Running),
    ];
    for (policy, due, verdict) in cases {
        let contract = with("xelion-xaas", |c| c.settings.on_reclassify = policy);
        let mut life = Life::new(received, P2);
        life.reclassify(raised, P1);
        let reading = read(&contract, "start", &life, raised + 60);
        assert_eq!((reading.due, reading.verdict), (Some(due), verdict), "{policy:?}");
    }
}

#[test]
fn carried_time_was_counted_on_the_calendar_of_its_day() {
    let contract = with("xelion-xaas", |c| c.settings.on_reclassify = OnReclassify::Carry);
    let mut life = Life::new(tue(9, 0), P2);
    life.reclassify(tue(10, 0), P1);
    let reading = read(&contract, "start", &life, tue(10, 30));
    assert_eq!((reading.elapsed, reading.due), (5_400, Some(tue(11, 30))), "one office hour is taken over");
    life.reclassify(tue(10, 30), P2);
    let back = read(&contract, "start", &life, tue(10, 30));
    assert_eq!(back.due, Some(tue(13, 0)), "toggling gains nothing");
}

#[test]
fn a_wider_target_does_not_undo_a_breach() {
    let contract = pack("xelion-xaas");
    let mut life = Life::new(at("2026-11-24T03:00:00+01:00"), P1);
    life.reclassify(tue(6, 0), P3);
    life.stop(Stop::Started, tue(9, 0));
    let start = contract.clock("start").unwrap();
    assert_eq!(clock::missed_at(start, &contract, &life), Some(tue(5, 30)));
    let mut p2 = Life::new(at("2026-11-24T03:00:00+01:00"), P1);
    p2.reclassify(tue(6, 0), P2);
    assert_eq!(read(&contract, "start", &p2, tue(9, 0)).verdict, Verdict::Missed);
}

#[test]
fn reopening_counts_the_resolved_span_as_a_pause() {
    let contract = pack("xelion-xaas");
    let mut life = Life::new(tue(9, 0), P1);
    life.resolve(tue(10, 0));
    assert_eq!(read(&contract, "restore", &life, tue(20, 0)).verdict, Verdict::Met);
    life.reopen(tue(12, 0));
    let reading = read(&contract, "restore", &life, tue(12, 0));
    assert_eq!((reading.verdict, reading.due), (Verdict::Running, Some(tue(15, 0))));
    life.resolve(tue(12, 30));
    life.close(tue(14, 0));
    life.reopen(tue(14, 0));
    assert_eq!(life.cycle, 1);
    assert_eq!(read(&contract, "restore", &life, tue(14, 0)).due, Some(tue(18, 0)));
}

#[test]
fn the_due_time_stays_readable_after_the_stop() {
    let contract = pack("xelion-xaas");
    let mut life = Life::new(tue(9, 0), P2);
    life.stop(Stop::Started, tue(9, 41));
    let reading = read(&contract, "start", &life, tue(16, 0));
    assert_eq!(
        (reading.due, reading.left, reading.percent),
        (Some(tue(13, 0)), Some(14_400 - 2_460), Some(17))
    );
    assert_eq!(level(&contract, &life, 100), []);
}

#[test]
fn ten_working_days_end_at_the_same_time_or_at_closing() {
    let received = at("2026-11-18T10:00:00+01:00");
    let due = |policy| {
        let contract = with("xelion-xaas", |c| c.settings.workday_deadline = policy);
        read(&contract, "restore", &Life::new(received, P2), received).due.unwrap()
    };
    assert_eq!(due(WorkdayDeadline::SameTime), at("2026-12-02T10:00:00+01:00"));
    assert_eq!(due(WorkdayDeadline::EndOfDay), at("2026-12-02T17:00:00+01:00"));
}

#[test]
fn without_a_target_there_is_nothing_to_miss() {
    let contract = pack("xelion-xaas");
    let reading = read(&contract, "start", &Life::new(tue(9, 0), P3), tue(12, 0));
    assert_eq!((reading.verdict, reading.due, reading.elapsed), (Verdict::None, None, 10_800));
    let phone = pack("kaseya-support");
    let absent =
        clock::read(phone.clock("phone-contact").unwrap(), &phone, &Life::new(tue(9, 0), P2), tue(9, 0));
    assert_eq!(absent, None, "severity 2 has no such clock");
}

#[test]
fn percentages_are_cut_never_rounded_up() {
    let contract = pack("xelion-xaas");
    let life = Life::new(tue(9, 0), Priority::P1);
    let percent = |seconds| read(&contract, "start", &life, tue(9, 0) + seconds).percent.unwrap();
    assert_eq!([percent(8_999), percent(9_000), percent(12_207)], [99, 100, 135]);
}
