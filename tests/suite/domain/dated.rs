//! Acts that are dated before what they follow (A69): refused, each at the last second before it, and
//! taken at that second.

use std::collections::BTreeSet;

use pikett::domain::acts::decide::{
    Act, AddNote, Close, Command, Develop, GiveWorkaround, Reopen, Resolve, Start, Telephony, Wait,
};
use pikett::domain::base::instant::Instant;
use pikett::domain::base::number::Number;
use pikett::domain::contract::Contact;
use pikett::domain::facts::event::Via;
use pikett::engine::Failure;
use uuid::Uuid;

use crate::support::{ENGLISH, Lab, at};

const ONE: Number = Number(1);

fn dated(lab: &mut Lab, act: impl Into<Act>, happened: Instant) -> Result<(), Failure> {
    let (id, by, via) = (Uuid::now_v7(), "lw".into(), Via::CommandLine);
    lab.send(&Command { footing: Default::default(), id, by, via, at: Some(happened), act: act.into() })
        .map(|_| ())
}

/// What happened on the way, and the act that follows it.
type Case = (&'static str, &'static [&'static str], fn() -> Act);

const REPORT: &str = "incident report --tenant klinikum-nord --impact high --urgency critical --subject dead \
                      --channel phone --reporter 'A. Berg'";
const KASEYA: &str = "incident report --tenant software-haus --priority 3 --subject slow --channel ticket --reporter 'A. Berg'";

fn down(works: bool) -> Act {
    Telephony { number: ONE, works, fails: BTreeSet::new() }.into()
}

fn reopen() -> Act {
    Reopen { number: ONE, reason: "again".into() }.into()
}

const CASES: [Case; 13] = [
    ("note", &[REPORT], || AddNote { number: ONE, text: "x".into(), contact: None }.into()),
    ("told", &[REPORT], || AddNote { number: ONE, text: "x".into(), contact: Some(Contact::Phone) }.into()),
    ("start", &[REPORT], || Start { number: ONE }.into()),
    ("resolve", &[REPORT], || Resolve::because(ONE, "x".into()).into()),
    ("workaround", &[REPORT], || GiveWorkaround::in_words(ONE, "x".into()).into()),
    ("resume", &[REPORT, "incident wait I-1 --for x"], || Wait::over(ONE).into()),
    ("reopen", &[REPORT, "incident resolve I-1 --cause x"], reopen),
    ("close", &[REPORT, "incident resolve I-1 --cause x"], || Close { number: ONE, note: None }.into()),
    ("resolve again", &[REPORT, "incident resolve I-1 --cause x", "incident reopen I-1 --reason y"], || {
        Resolve::because(ONE, "x".into()).into()
    }),
    ("the end of an outage", &[REPORT, "incident telephony I-1 down"], || down(true)),
    ("the next outage", &[REPORT, "incident telephony I-1 down", "incident telephony I-1 works"], || {
        down(false)
    }),
    ("resolving ends an outage", &[REPORT, "incident telephony I-1 down"], || {
        Resolve { telephony_works: true, ..Resolve::because(ONE, "x".into()) }.into()
    }),
    ("back from development", &[KASEYA, "incident access I-1", "incident develop I-1"], || {
        Develop { number: ONE, with_it: false, note: None }.into()
    }),
];

#[test]
fn nothing_is_dated_before_what_it_follows() {
    for (name, way, act) in CASES {
        let mut lab = Lab::small();
        let mut now = at("2026-11-24T10:00:00+01:00");
        for line in way {
            lab.set(now);
            lab.run(line).unwrap_or_else(|e| panic!("{name}: {e}"));
            now = now + 600;
        }
        let last = now - 600;
        lab.set(now);
        let before = lab.records().len();
        let Err(Failure::Refused(why)) = dated(&mut lab, act(), last - 1) else { panic!("{name}") };
        let what = ENGLISH.refused(&why);
        assert!(what.contains("time does not run backwards"), "{name}: {what}");
        assert_eq!(lab.records().len(), before, "{name}: nothing was recorded");
        dated(&mut lab, act(), last).unwrap_or_else(|e| panic!("{name}: {e}"));
    }
}

/// Without a date it is now, whatever the clock shows: a clock that went back stops nobody.
#[test]
fn a_clock_that_went_back_stops_nobody() {
    let mut lab = Lab::small();
    lab.set(at("2026-11-24T10:00:00+01:00"));
    lab.run(REPORT).unwrap();
    lab.set(at("2026-11-24T07:00:00+01:00"));
    lab.run("incident note I-1 'on it'").unwrap();
}

/// Calls may have failed before anybody reported it.
#[test]
fn an_outage_may_be_older_than_its_report() {
    let mut lab = Lab::small();
    lab.set(at("2026-11-24T10:00:00+01:00"));
    lab.run(REPORT).unwrap();
    dated(&mut lab, down(false), at("2026-11-24T07:00:00+01:00")).unwrap();
    let desk = lab.desk();
    let incident = desk.world().incident(ONE).unwrap();
    assert_eq!(incident.telephony_down(), Some(at("2026-11-24T07:00:00+01:00")));
}
