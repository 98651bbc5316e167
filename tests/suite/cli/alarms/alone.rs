//! Each kind of alarm is shown by the demonstration, or by a desk of its own.

use std::collections::BTreeSet;

use pikett::domain::readings::alarm::{self, Kind, Severity};
use pikett::domain::readings::desk::Desk;

use super::{NOW, belongs};
use crate::support::{ENGLISH, Lab, at};

/// Kinds that the demonstration does not show, because they would change its picture of the queue, or
/// need what a desk cannot be given: each on a desk of its own, with what is said, and the act after
/// which it is gone.
type Acts = &'static [(&'static str, &'static str)];

const ALONE: &[(Kind, Acts, &str, &str)] = &[
    (
        Kind::Idle,
        &[("2026-11-27T10:00:00+01:00", P1), ("2026-11-27T10:01:00+01:00", "incident take I-1")],
        "I-1 NORD  not started",
        "incident start I-1",
    ),
    (
        Kind::Outage,
        &[
            ("2026-11-27T10:00:00+01:00", P1),
            ("2026-11-27T10:01:00+01:00", "incident describe I-1 --fails place"),
        ],
        "I-1 NORD  no calls are possible, and no outage was begun",
        "incident telephony I-1 down",
    ),
    (
        Kind::Unreachable,
        &[
            ("2026-11-27T10:00:00+01:00", P1),
            ("2026-11-27T10:01:00+01:00", "roster put kern --phone 1 --level kaseya-support:1"),
        ],
        "I-1 NORD  level 2 from Fri 27 Nov 2026 15:00 CET: NOBODY can be reached (Geschäftsführung)",
        "roster week 2026-W48 kern --pack xelion-xaas",
    ),
    (
        Kind::Call,
        &[(
            "2026-11-27T10:00:00+01:00",
            "incident report --tenant nord --impact high --urgency critical --subject x --channel mail --reporter 'A. Berg'",
        )],
        "I-1 NORD  nobody has spoken on the phone",
        "incident call I-1",
    ),
    (
        Kind::Code,
        &[("2026-11-27T20:00:00+01:00", P1)],
        "I-1 NORD  out of hours without the code",
        "incident caller I-1 --code 7788",
    ),
    (
        Kind::Caller,
        &[(
            "2026-11-27T10:00:00+01:00",
            "incident report --tenant nord --impact high --urgency critical --subject x --channel phone --reporter 'N. Obody'",
        )],
        "I-1 NORD  who asked is not clear",
        "incident caller I-1 'A. Berg'",
    ),
    (
        Kind::Request,
        &[(
            "2026-11-27T10:00:00+01:00",
            "incident report --tenant direkt --priority 3 --subject agents --field system-id=KS4711 --channel phone --reporter 'E. Admin'",
        )],
        "I-1 DIREKT  a call, and no request was made yet: no clock runs",
        "incident publish I-1",
    ),
    (
        Kind::Access,
        &[
            (
                "2026-11-27T10:00:00+01:00",
                "incident report --tenant direkt --priority 3 --subject agents --field system-id=KS4711 --reporter 'E. Admin'",
            ),
            ("2026-11-27T10:01:00+01:00", "incident develop I-1"),
        ],
        "I-1 DIREKT  development has no access",
        "incident access I-1",
    ),
    (
        Kind::Ask,
        &[
            ("2026-11-27T10:00:00+01:00", P1),
            ("2026-11-27T10:01:00+01:00", "incident wait I-1 --for 'log files' --remind +2h"),
        ],
        "I-1 NORD  ask again for log files",
        "incident wait I-1 --end",
    ),
    (
        Kind::Deferral,
        &[
            ("2026-11-25T10:00:00+01:00", "update notice srv"),
            ("2026-11-27T10:00:00+01:00", "update defer srv --to 2026-12-04T22:00:00+01:00"),
        ],
        "srv update to 8.3.9: a deferral waits for its decision",
        "update decide 1 --approve",
    ),
];

const P1: &str = "incident report --tenant nord --impact high --urgency critical --subject x --channel phone --reporter 'A. Berg'";

const DESK: &str = r#"
[[reseller]]
id = "tks"
name = "TK"
out_of_hours_code = "7788"
contacts = [{ name = "A. Berg", email = "b@tks.example", phone = "1", certified = true, authorised = true }]
[[server]]
id = "srv"
reseller = "tks"
version = "8.3.4"
windows = [{ days = ["fri", "sat"], from = "22:00", to = "02:00" }]
[[release]]
version = "8.3.9"
stage = "stable"
[[slot]]
server = "srv"
release = "8.3.9"
at = 2026-11-28T22:00:00+01:00
[[tenant]]
id = "nord"
name = "Nord"
reseller = "tks"
contracts = [{ pack = "xelion-xaas", begins = "2026-01-01" }]
[[tenant]]
id = "direkt"
name = "Direkt"
contracts = [{ pack = "kaseya-support", begins = "2026-01-01", licence_code = "K7", contacts = 2 }]
contacts = [{ name = "E. Admin", email = "a@direkt.example", phone = "2", authorised = true }]
"#;

#[test]
fn each_other_kind_is_told_and_goes_with_its_act() {
    for (kind, acts, says, mend) in ALONE {
        let mut lab = Lab::new();
        lab.set(at("2026-11-20T08:00:00+01:00"));
        lab.fill(DESK);
        for (when, act) in *acts {
            lab.set(at(when));
            lab.run(act).unwrap_or_else(|e| panic!("{act}: {e}"));
        }
        lab.set(at(NOW));
        let told = |lab: &Lab| {
            let alarms = belongs(&lab.desk(), lab.now(), kind.word()).into_iter();
            let own = alarms.filter(|alarm| alarm.kind == *kind);
            own.map(|alarm| ENGLISH.alarm(&alarm.told(&lab.desk(), lab.now()).meaning)).collect::<Vec<_>>()
        };
        assert_eq!(told(&lab), [*says], "{}", kind.word());
        lab.run(mend).unwrap_or_else(|e| panic!("{mend}: {e}"));
        assert_eq!(told(&lab), [""; 0], "{mend}");
    }
}

/// A contract whose pack was beside the desk and is no longer.
#[test]
fn a_contract_without_a_pack_is_told() {
    let mut lab = Lab::new();
    lab.fill(DESK);
    let mut desk = Desk::new(Default::default(), lab.desk().contracts().clone());
    for mut record in lab.records() {
        let written = serde_json::to_string(&record.event).unwrap().replace("kaseya-support", "own-pack");
        record.event = serde_json::from_str(&written).unwrap();
        desk.apply(&record).unwrap();
    }
    let alarms = alarm::all(&desk, at(NOW));
    let pack = alarms.iter().find(|alarm| alarm.kind == Kind::Pack).unwrap();
    let text = ENGLISH.alarm(&pack.told(&desk, at(NOW)).meaning);
    assert_eq!(text, "direkt: there is no pack of the contract own-pack");
}

#[test]
fn the_demonstration_shows_every_other_kind() {
    let lab = Lab::demo_in_trouble();
    let alarms = belongs(&lab.desk(), lab.now(), "demo");
    let shown: BTreeSet<Kind> = alarms.iter().map(|alarm| alarm.kind).collect();
    let missing: BTreeSet<Kind> = Kind::ALL.into_iter().filter(|kind| !shown.contains(kind)).collect();
    let alone = ALONE.iter().map(|(kind, ..)| *kind).chain([Kind::Pack, Kind::Result]);
    assert_eq!(missing, alone.collect());
    assert!(alarms.iter().any(|alarm| alarm.severity == Severity::Warning));
}
