//! Random histories: any act on any incident at any moment.

use pikett::domain::acts::decide::Retract;
use pikett::domain::base::instant::Instant;
use pikett::domain::base::number::Number;
use pikett::domain::contract::{Contracts, Stop};
use pikett::domain::facts::event::Record;
use pikett::domain::facts::incident::Incident;
use pikett::domain::facts::life::Phase;
use pikett::domain::readings::clock::{self, Verdict};
use pikett::domain::readings::deadline::{Deadlines, Part};
use pikett::domain::readings::desk::Desk;
use pikett::engine::Failure;
use pikett::store::Snapshot;
use proptest::prelude::*;

use crate::support::{Lab, at};

const BEGIN: &str = "2026-10-23T15:00:00+02:00";

/// What is done after some seconds.
#[derive(Clone, Debug)]
enum Deed {
    Run(String),
    /// The record so many before the last one is taken back.
    Undo(u64),
}

fn deeds() -> impl Strategy<Value = Vec<(i64, Deed)>> {
    let pause = prop_oneof![3 => 0..40_i64, 3 => 60..7_200_i64, 1 => 20_000..400_000_i64];
    let deed = prop_oneof![1 => (0..4_u64).prop_map(Deed::Undo), 9 => line().prop_map(Deed::Run)];
    proptest::collection::vec((pause, deed), 5..40)
}

/// Acts on everything but incidents.
const OTHERS: &[&str] = &[
    "update notice srv-03",
    "update defer srv-03 --to 2026-12-08T22:00:00+01:00",
    "update decide 1 --approve",
    "update start srv-03",
    "update start srv-03 --release 8.3.20 --reason r",
    "update done srv-03 --release 8.3.20",
    "update confirm srv-03",
    "storage record klinikum-nord 26000000000",
    "storage buy klinikum-nord 8 --reference o",
    "storage export klinikum-nord --bytes 5000 --note n",
    "backup record srv-03 --site NL",
    "backup record srv-03 --failed",
    "backup cold srv-03",
    "backup restore-test srv-03 --failed",
    "availability exclude klinikum-nord --from 2026-10-01T00:00:00Z --to 2026-10-01T01:00:00Z --reason r",
    "credit top-up 88 250 --reference k",
    "credit rent 88 'PBX user' 20 --monthly 5",
    "credit rent 88 'PBX user' 0 --monthly 5",
    "credit record 88 17.25",
    "licence bought nord office 2",
    "licence need nord office --user amy",
    "licence need nord auto-attendant --count 1",
    "licence release nord office --user amy",
    "hours book kabel-ost --minutes 50 --category support --text t",
    "hours book kabel-ost --minutes -20 --category support --text t",
    "hours accept kabel-ost",
    "hours agree kabel-ost --until 2026-12-24",
    "hours grant kabel-ost 12",
    "incident report --tenant kabel-ost --priority 3 --subject x --component CMTS",
];

/// A tenant whose contract includes hours.
const HOURS: &str = r#"
[[tenant]]
id = "kabel-ost"
contracts = [{ pack = "nms-prime-advanced", begins = "2026-10-05", hours = 8 }]
[[release]]
version = "8.3.20"
stage = "stable"
security_critical = true
[[slot]]
server = "srv-03"
release = "8.3.20"
at = 2026-12-15T22:00:00+01:00
"#;

fn line() -> impl Strategy<Value = String> {
    let class = (
        proptest::sample::select(vec!["high", "medium", "limited", "very-limited"]),
        proptest::sample::select(vec!["critical", "high", "medium", "low"]),
    );
    let report = class.clone().prop_map(|(impact, urgency)| {
        format!("incident report --tenant klinikum-nord --impact {impact} --urgency {urgency} --subject x --channel phone --code 1 --reporter 'A. Berg'")
    });
    let direct = (1..5_u8).prop_map(|priority| {
        format!(
            "incident report --tenant software-haus --priority {priority} --subject x --reporter 'A. Berg'"
        )
    });
    let on = |line: &'static str| (1..4_u8).prop_map(move |n| line.replace("I-N", &format!("I-{n}")));
    let reclassify = (class, 1..4_u8).prop_map(|((impact, urgency), number)| {
        format!("incident class I-{number} --impact {impact} --urgency {urgency} --reason r")
    });
    let acts = [
        "incident take I-N",
        "incident start I-N",
        "incident note I-N 'note'",
        "incident note I-N 'told' --contact phone",
        "incident call I-N",
        "incident eta I-N +40m",
        "incident wait I-N --for 'log files'",
        "incident wait I-N --for 'log files' --until +3h",
        "incident wait I-N --end",
        "incident assign I-N 'R. Weiss'",
        "incident workaround I-N 'mobile phones'",
        "incident escalate I-N --level 1 --reason r",
        "incident escalate I-N --level 2 --reason r",
        "incident resolve I-N --cause c",
        "incident resolve I-N --cause c --worked 40m",
        "incident reopen I-N --reason r",
        "incident close I-N",
        "incident publish I-N",
        "incident telephony I-N down",
        "incident telephony I-N works",
    ];
    prop_oneof![
        3 => report,
        2 => direct,
        2 => reclassify,
        20 => proptest::sample::select(acts.to_vec()).prop_flat_map(on),
        2 => proptest::sample::select(OTHERS.to_vec()).prop_map(str::to_owned),
    ]
}

/// A desk that begins three incidents and lives through `deeds`; `check` sees it before each.
fn live(deeds: &[(i64, Deed)], mut check: impl FnMut(&Lab, Instant)) -> Lab {
    let mut lab = Lab::new();
    lab.set(at(BEGIN));
    lab.fill_small();
    lab.fill(HOURS);
    let mut now = at(BEGIN);
    for (seconds, deed) in deeds {
        check(&lab, now + *seconds);
        now = now + *seconds;
        lab.set(now);
        lab.sweep();
        let result = match deed {
            Deed::Run(line) => lab.run(line),
            Deed::Undo(back) => {
                let seq = lab.desk().world().seq.saturating_sub(*back);
                lab.act("mk", Retract { seq })
            }
        };
        // Refused is fine, failed is not.
        if let Err(failure) = result {
            assert!(matches!(failure, Failure::Refused(_)), "{deed:?}: {failure}");
        }
    }
    lab
}

fn replay(records: &[Record]) -> Desk {
    let mut desk = Desk::new(Default::default(), contracts());
    for record in records {
        desk.apply(record).unwrap();
    }
    desk
}

fn contracts() -> std::sync::Arc<Contracts> {
    static CONTRACTS: std::sync::OnceLock<std::sync::Arc<Contracts>> = std::sync::OnceLock::new();
    CONTRACTS.get_or_init(|| Contracts::embedded().unwrap().into()).clone()
}

/// Left time and verdict of every clock.
fn readings(
    desk: &Desk,
    incident: &Incident,
    now: Instant,
) -> Vec<(String, Option<i64>, Option<Instant>, Verdict)> {
    let clocks = desk.clocks(incident, now);
    clocks.into_iter().map(|(rule, r)| (rule.name.to_string(), r.left, r.due, r.verdict)).collect()
}

fn adds_up(desk: &Desk, until: Instant) {
    for incident in desk.world().incidents.iter() {
        let contract = desk.contract(incident).unwrap();
        for (rule, reading) in desk.clocks(incident, until) {
            let spans = clock::spans(rule, contract, &incident.life, until);
            let last = spans.last().map_or(0, |span| span.taken_over + span.counted);
            assert_eq!(last, reading.elapsed, "{incident:?}: {} {spans:?}", rule.name);
        }
    }
}

/// In the second of a new class a clock counts by it already, though none of its time has gone.
#[test]
fn the_way_of_a_clock_adds_up_in_the_second_of_a_new_class() {
    let run = |line: &str| Deed::Run(line.to_owned());
    let report = "incident report --tenant klinikum-nord --impact limited --urgency low --subject x --reporter 'A. Berg'";
    let deeds = [
        (0, run(report)),
        (300_000, run("incident class I-1 --impact high --urgency critical --reason r")),
        (0, run("incident start I-1")),
        (0, run("incident class I-1 --impact limited --urgency low --reason r")),
    ];
    let mut looked = 0;
    let lab = live(&deeds, |lab, until| {
        adds_up(&lab.desk(), until);
        looked += lab.desk().world().incidents.iter().count();
    });
    adds_up(&lab.desk(), lab.now());
    assert_eq!(looked, 3);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Live, replayed, and replayed from a snapshot in the middle: one world, with the same
    /// moments ahead.
    #[test]
    fn replay_equals_live(deeds in deeds(), cut in 0.0..1.0_f64) {
        let lab = live(&deeds, |_, _| ());
        let records = lab.records();
        let desk = lab.desk();
        let replayed = replay(&records);
        prop_assert_eq!(replayed.world(), desk.world());
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let middle = (cut * records.len() as f64) as usize;
        let snapshot = Snapshot::of(replay(&records[..middle]).world()).unwrap();
        let read = snapshot.read(|world, incidents| Part::of(incidents, world, &contracts()));
        let (world, parts) = read.unwrap();
        let mut restored = Desk::read(world, contracts(), parts);
        for record in &records[middle..] {
            restored.apply(record).unwrap();
        }
        prop_assert_eq!(restored.world(), desk.world());
        prop_assert_eq!(restored.deadlines(), desk.deadlines());
        prop_assert_eq!(&Deadlines::of(desk.world(), &contracts()), desk.deadlines());
    }

    /// What a life answers without working out its course is what the course says.
    #[test]
    fn a_life_knows_its_course(deeds in deeds()) {
        let lab = live(&deeds, |_, _| ());
        for incident in lab.desk().world().incidents.iter() {
            let (life, course) = (&incident.life, incident.life.course());
            let last = course.last();
            prop_assert_eq!(life.cycle, last.cycle);
            prop_assert_eq!(life.bound(), last.bound);
            prop_assert_eq!(life.is_resolved(), last.phase == Phase::Resolved);
            prop_assert_eq!(life.began(), course.began(course.cycle()));
            for stop in [Stop::Started, Stop::Answered, Stop::Phoned, Stop::Published, Stop::Restored] {
                prop_assert_eq!(life.stopped(stop), course.stopped(stop));
            }
            for segment in course.segments() {
                prop_assert!(life.was(segment.priority));
            }
        }
    }

    /// While nobody acts, the time left never grows, and what is due comes when it was said.
    #[test]
    fn left_time_falls_while_nobody_acts(deeds in deeds(), part in 0..100_i64) {
        live(&deeds, |lab, until| {
            let from = lab.now().max(at(BEGIN));
            let desk = lab.desk();
            let middle = from + (until - from) * part / 100;
            for number in 1..4 {
                let Some(incident) = desk.world().incident(Number(number)) else { continue };
                let (early, late) = (readings(&desk, incident, middle), readings(&desk, incident, until));
                for ((name, before, due, verdict), (_, after, due_after, verdict_after)) in early.iter().zip(&late) {
                    assert!(after <= before, "{incident:?}: {name} grew from {before:?} to {after:?}");
                    if *verdict == Verdict::Missed {
                        assert_eq!(*verdict_after, Verdict::Missed, "{incident:?}: {name} recovered");
                    }
                    if *verdict == Verdict::Running && *verdict_after == Verdict::Running {
                        assert_eq!(due, due_after, "{incident:?}: {name} moved by itself");
                    }
                    if let (Some(due), Verdict::Running) = (due, verdict) {
                        let at_due = readings(&desk, incident, *due);
                        let left = at_due.iter().find(|reading| reading.0 == *name).unwrap().1;
                        assert_eq!(left, Some(0), "{incident:?}: {name} at {due}");
                    }
                }
            }
        });
    }

    /// The way that a trace shows is the time that the clock shows.
    #[test]
    fn the_way_of_a_clock_adds_up(deeds in deeds()) {
        live(&deeds, |lab, until| adds_up(&lab.desk(), until));
    }

    /// What is due is recorded once, at its planned moment, in order.
    #[test]
    fn steps_are_recorded_once(deeds in deeds()) {
        let mut lab = live(&deeds, |_, _| ());
        lab.set(lab.now() + 40 * 86_400);
        while !lab.sweep().is_empty() {}
        let next = lab.desk().deadlines().next_step();
        prop_assert!(next.is_none_or(|next| next > lab.now()), "{next:?} is still to come");
        for number in 1..4 {
            let desk = lab.desk();
            let Some(incident) = desk.world().incident(Number(number)) else { continue };
            let mut steps: Vec<String> = incident.fired.iter().map(|fired| format!("{:?}", (fired.round, fired.step))).collect();
            let all = steps.len();
            steps.sort();
            steps.dedup();
            prop_assert_eq!(steps.len(), all, "{:?}", incident.fired);
        }
    }
}
