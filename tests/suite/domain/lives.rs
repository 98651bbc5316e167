//! Random lives of two incidents, one of each contract that has clocks: nothing that happens later
//! changes how a clock ended (A68), and no reading contradicts itself.
//!
//! A few hundred lives in the ordinary run; `PIKETT_LIVES=10000` asks for more.

use std::collections::BTreeMap;

use pikett::domain::acts::decide::Retract;
use pikett::domain::base::instant::Instant;
use pikett::domain::contract::MetIf;
use pikett::domain::readings::availability;
use pikett::domain::readings::clock::{Reading, Verdict};
use pikett::domain::readings::desk::Desk;
use pikett::domain::world::UNDO_SECONDS;
use pikett::engine::Failure;
use pikett::store::Snapshot;
use proptest::prelude::*;

use super::staged::back_and_forth;
use crate::support::{Lab, at};

const BEGIN: &str = "2026-10-23T15:00:00+02:00";

/// What is done some seconds after the last thing, or before it where a clock was set back.
#[derive(Clone, Debug)]
enum Deed {
    Run(String),
    /// A second person's clock runs behind by so many seconds.
    Behind(i64, String),
    /// The record so many before the last one is taken back.
    Undo(u64),
}

fn line() -> impl Strategy<Value = String> {
    let class = (
        proptest::sample::select(vec!["high", "medium", "limited"]),
        proptest::sample::select(vec!["critical", "high", "medium", "low"]),
    );
    let rated = class.prop_map(|(impact, urgency)| {
        format!("incident class I-1 --impact {impact} --urgency {urgency} --reason r")
    });
    let chosen =
        (1..5_u8).prop_map(|priority| format!("incident class I-2 --priority {priority} --reason r"));
    let acts = [
        "incident start I-N",
        "incident note I-N 'told' --contact ticket",
        "incident call I-N",
        "incident wait I-N --for 'logs'",
        "incident wait I-N --for 'logs' --until +90m",
        "incident wait I-N --end",
        "incident workaround I-N 'mobile phones' --eta +3d",
        "incident escalate I-N --level 1 --reason r",
        "incident escalate I-N --level 2 --reason r",
        "incident resolve I-N --cause c --telephony-works",
        "incident resolve I-N --cause c",
        "incident reopen I-N --reason r",
        "incident close I-N",
        "incident publish I-N",
        "incident telephony I-N down",
        "incident telephony I-N works",
        "incident target I-N restore 20h",
        "incident explain I-N staff",
    ];
    let scopes = ["incident scope I-1 untested-trunk --reason r", "incident scope I-1 infrastructure"];
    let act = proptest::sample::select(acts.to_vec());
    prop_oneof![
        3 => rated,
        2 => chosen,
        1 => proptest::sample::select(scopes.to_vec()).prop_map(str::to_owned),
        14 => (act, 1..3_u8).prop_map(|(line, n)| line.replace("I-N", &format!("I-{n}"))),
    ]
}

fn deeds() -> impl Strategy<Value = Vec<(i64, Deed)>> {
    let pause = prop_oneof![3 => 0..40_i64, 4 => 60..12_000_i64, 1 => 20_000..400_000_i64];
    let deed = prop_oneof![
        12 => line().prop_map(Deed::Run),
        2 => (1..20_000_i64, line()).prop_map(|(behind, line)| Deed::Behind(behind, line)),
        1 => (0..3_u64).prop_map(Deed::Undo),
    ];
    proptest::collection::vec((pause, deed), 3..28)
}

/// What was seen of a life, to be held against every later look.
#[derive(Default)]
struct Seen {
    /// When a round was first seen as missed, by incident, clock and beginning.
    missed: BTreeMap<(u32, String, Instant), Instant>,
    /// Downtime that counted until some moment.
    down: Option<(Instant, i64)>,
}

impl Seen {
    fn look(&mut self, desk: &Desk, now: Instant) {
        let mut missed = Vec::new();
        for incident in desk.world().incidents.iter() {
            for (rule, outcomes) in desk.outcomes(incident, now) {
                for outcome in outcomes {
                    if outcome.reading.verdict == Verdict::Missed {
                        missed.push((incident.number.0, rule.name.to_string(), outcome.began));
                    }
                }
            }
            for (rule, reading) in desk.clocks(incident, now) {
                agrees(&reading, now, &format!("{} of {incident:?}", rule.name));
            }
        }
        for (round, since) in &self.missed {
            assert!(
                *since > now || missed.contains(round),
                "{round:?}, missed {since}, is no longer at {now}"
            );
        }
        for round in missed {
            self.missed.entry(round).or_insert(now);
        }
        let counted = availability::of(desk, "klinikum-nord", now).unwrap().counted;
        let begun = at("2026-01-01T00:00:00+01:00");
        if let Some((until, seconds)) = self.down.filter(|(until, _)| *until <= now) {
            let still = counted.within(begun, until).seconds();
            assert!(still >= seconds, "{seconds} s of outage until {until} are {still} s at {now}");
        }
        self.down = Some((now, counted.within(begun, now).seconds()));
    }
}

/// Due time, time left and verdict speak of the same clock.
fn agrees(reading: &Reading, now: Instant, what: &str) {
    let (left, due) = (reading.left, reading.due);
    assert_eq!(reading.missed_at.is_some(), reading.verdict == Verdict::Missed, "{what} {reading:?}");
    assert!(reading.missed_at.is_none_or(|known| known <= now), "{what} {reading:?}");
    match (reading.verdict, reading.target) {
        (Verdict::None, target) => assert_eq!((target, left, due), (None, None, None), "{what}"),
        (Verdict::Running, Some(target)) => {
            assert!(!target.is_missed(reading.elapsed), "{what} {reading:?}");
            let last = i64::from(target.met_if == MetIf::AtMost);
            assert!(due.is_some_and(|due| due + last > now), "{what} at {now} {reading:?}");
        }
        (Verdict::Paused, Some(target)) => assert!(!target.is_missed(reading.elapsed), "{what} {reading:?}"),
        (Verdict::Met, Some(target)) => {
            assert!(reading.stopped.is_some() && !target.is_missed(reading.elapsed), "{what} {reading:?}");
        }
        (Verdict::Missed, _) => {}
        (verdict, None) => panic!("{what}: {verdict:?} without a target"),
    }
    assert_eq!(left, reading.target.map(|target| target.seconds - reading.elapsed), "{what}");
    // What is over is over by both, what is left is left by both; a stop leaves the due time be.
    if let (Some(left), Some(due), None) = (left, due, reading.stopped) {
        assert_eq!(left <= 0, due <= now, "{what} at {now}: {left} left, due {due}");
    }
}

fn live(deeds: &[(i64, Deed)]) -> Lab {
    let mut lab = Lab::new();
    let mut now = at(BEGIN);
    lab.set(now);
    lab.fill_small();
    for line in [
        "incident report --tenant klinikum-nord --impact medium --urgency high --subject x --channel phone --code 1 --reporter 'A. Berg'",
        "incident report --tenant software-haus --priority 3 --subject x --reporter 'A. Berg'",
    ] {
        lab.run(line).unwrap();
    }
    let mut seen = Seen::default();
    for (seconds, deed) in deeds {
        now = now + *seconds;
        lab.set(now);
        seen.look(&lab.desk(), now);
        let result = match deed {
            Deed::Run(line) => lab.run(line),
            Deed::Behind(behind, line) => {
                // A console whose clock is right has recorded what came before.
                lab.sweep();
                lab.set(now - *behind);
                lab.run_by(line, "ts")
            }
            Deed::Undo(back) => {
                let seq = lab.desk().world().seq.saturating_sub(*back);
                let undone = lab.act("mk", Retract { seq });
                if undone.is_ok() {
                    // What is taken back within 30 seconds was never so.
                    seen.down = None;
                    seen.missed.retain(|_, since| *since < now - UNDO_SECONDS);
                }
                undone
            }
        };
        // Refused is fine, failed is not.
        if let Err(failure) = result {
            assert!(matches!(failure, Failure::Refused(_)), "{deed:?}: {failure}");
        }
        seen.look(&lab.desk(), lab.now());
        lab.set(now);
    }
    for later in [0, 3_600, 20 * 86_400] {
        seen.look(&lab.desk(), now + later);
    }
    lab
}

fn lives() -> u32 {
    std::env::var("PIKETT_LIVES").ok().and_then(|lives| lives.parse().ok()).unwrap_or(160)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(lives()) })]

    #[test]
    fn how_a_clock_ended_stays_so(deeds in deeds()) {
        let mut lab = live(&deeds);
        lab.set(lab.now() + 20 * 86_400);
        while !lab.sweep().is_empty() {}
        let records = lab.records();
        let desk = lab.desk();
        let mut replayed = Desk::new(Default::default(), desk.contracts().clone());
        let mut restored = None;
        for (place, record) in records.iter().enumerate() {
            if place == records.len() / 2 {
                let world = Snapshot::of(replayed.world()).unwrap().world().unwrap();
                restored = Some(Desk::new(world, desk.contracts().clone()));
            }
            replayed.apply(record).unwrap();
            if let Some(restored) = &mut restored {
                restored.apply(record).unwrap();
            }
        }
        prop_assert_eq!(replayed.world(), desk.world());
        let restored = restored.unwrap();
        prop_assert_eq!(restored.world(), desk.world());
        prop_assert_eq!(replayed.deadlines(), desk.deadlines());
        back_and_forth(&records, desk.contracts());
        for incident in desk.world().incidents.iter() {
            let mut steps: Vec<String> = incident.fired.iter().map(|fired| format!("{fired:?}")).collect();
            let all = steps.len();
            steps.sort();
            steps.dedup();
            prop_assert_eq!(steps.len(), all, "each step once: {:?}", incident.fired);
        }
    }
}
