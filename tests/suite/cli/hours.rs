//! Hours of contracts on the command line.

use serde_json::{Value, json};

use super::{Place, columns, says};

const DESK: &str = r#"
[[tenant]]
id = "kabel-ost"
contracts = [{ pack = "nms-prime-advanced", begins = "2026-10-01", hours = 10, accepted = "2026-11-01" }]
[[tenant]]
id = "kabel-west"
contracts = [{ pack = "nms-prime-advanced", begins = "2026-10-05", introduction_until = "2026-11-20" }]
[[tenant]]
id = "kabel-alt"
contracts = [{ pack = "nms-prime-advanced" }]
"#;

fn place() -> Place {
    let place = Place::small();
    place.file("cable.toml", DESK);
    assert_eq!(place.json("import desk cable.toml"), json!({ "entries": 6, "events": 6, "warnings": [] }));
    assert_eq!(place.json("import desk cable.toml"), json!({ "entries": 6, "events": 0, "warnings": [] }));
    place
}

const AT: &str = "--at 2026-11-21T12:00:00Z";

fn booked() -> Place {
    let place = place();
    let book = "hours book kabel-ost --category support --text 'modems'";
    for line in ["--hours 10.5 --at 2026-11-03T08:00:00Z", "--minutes -15 --at 2026-11-03T09:00:00Z"] {
        assert_eq!(place.json(&format!("{book} {line}")), json!({ "tenant": "kabel-ost", "events": 1 }));
    }
    place.json("hours book kabel-west --minutes 61 --category training --text 'two people' --at 2026-11-10T08:00:00Z");
    place
}

#[test]
fn booked_hours_are_listed() {
    let (place, at) = (booked(), AT);
    let listed = place.json(&format!("hours list {at}"));
    assert_eq!(
        listed[0],
        json!({"acceptance_due": null, "apart_minutes": 0, "billable_cents": null, "billable_minutes": 15,
            "budget_minutes": 600, "contract": "nms-prime-advanced", "late": false, "left_minutes": 0,
            "outside_minutes": 0, "percent": 102, "period": {"from": "2026-10-31T23:00:00Z",
            "to": "2026-11-30T23:00:00Z"}, "phase": "operation", "rate_cents": null, "state": "over",
            "tenant": "kabel-ost", "used_minutes": 615, "warning": 100})
    );
    let each = ["tenant", "phase", "state", "used_minutes", "left_minutes", "late"];
    assert_eq!(
        columns(&listed, &each),
        json!([
            ["kabel-ost", "operation", "over", 615, 0, false],
            ["kabel-west", "introduction", "not agreed", 0, null, true],
            ["kabel-alt", null, "unmeasured", null, null, false],
        ])
    );
    insta::assert_snapshot!("hours_table", place.ok(&format!("hours list {at}")));
    assert_eq!(
        place.json(&format!("hours show kabel-ost {at}")),
        json!({"acceptance_due": null, "accepted": {"by": "mk", "on": "2026-11-01"}, "apart_minutes": 0,
            "billable_cents": null, "billable_minutes": 15, "bookings": [{"apart": false,
            "at": "2026-11-03T08:00:00Z", "by": "mk", "category": "support", "incident": null,
            "outside": false, "seconds": 37800, "text": "modems"}, {"apart": false,
            "at": "2026-11-03T09:00:00Z", "by": "mk", "category": "support", "incident": null,
            "outside": false, "seconds": -900, "text": "modems"}], "budget_minutes": 600,
            "contract": "nms-prime-advanced", "introduction_until": null, "late": false,
            "left_minutes": 0, "outside_minutes": 0, "percent": 102,
            "period": {"from": "2026-10-31T23:00:00Z", "to": "2026-11-30T23:00:00Z"},
            "phase": "operation", "rate_cents": null, "state": "over", "tenant": "kabel-ost",
            "used_minutes": 615, "warning": 100})
    );
}

#[test]
fn booked_hours_are_told() {
    let (place, at) = (booked(), AT);
    insta::assert_snapshot!("hours_words", place.ok(&format!("hours show kabel-ost {at}")));
    says(
        &place.ok(&format!("hours show kabel-west {at}")),
        &[
            "kabel-west not agreed",
            "  phase       introduction, acceptance due on 2026-11-20, late  as agreed",
            "  period      2026-11-05 to 2026-12-04",
            "  budget      not agreed: record it with `pikett hours grant kabel-west N`",
            "  used        0 h",
            "  rate        not agreed  F273",
            "  services    not agreed  F274",
            "  apart       1.01 h, paid for apart",
            "  booked      Tue 10 Nov 2026 09:00 CET 1:01:00 training, mk: two people",
            "  customer    follow the Official Documentation and its sources  F212",
            "  customer    agree with NMS which managed services are used  F219",
        ],
    );
    assert!(place.ok(&format!("hours show kabel-alt {at}")).contains("is not written down"));
    let report = place.ok(&format!("report hours --month 2026-11 --format csv {at}"));
    assert!(
        report.contains("\nkabel-ost,operation,2026-11-01 to 2026-11-30,600,615,0,15,,0,0,over\n"),
        "{report}"
    );
    let (_, err) = place.fails(&format!("hours show klinikum-nord {at}"), 1);
    assert!(err.contains("no tenant klinikum-nord with a contract that includes hours"), "{err}");
}

#[test]
fn what_is_refused_and_what_makes_no_sense() {
    let place = place();
    let (out, _) = place.fails("hours agree kabel-ost --until 2026-12-01 --json", 3);
    assert_eq!(serde_json::from_str::<Value>(&out).unwrap()["refused"]["rule"], "F207");
    place.fails("hours accept kabel-ost --at 2026-10-15", 3);
    assert_eq!(place.json("hours accept kabel-ost --at 2026-11-01")["events"], 0);
    assert_eq!(place.json("hours grant kabel-ost 10 --from 2026-10-01")["events"], 0);
    for line in [
        "hours book kabel-ost --category support --text x",
        "hours book kabel-ost --minutes 5 --hours 1 --category support --text x",
        "hours book kabel-ost --hours 1.000 --category support --text x",
        "hours agree kabel-ost",
        "hours accept kabel-ost --at soon",
    ] {
        place.fails(line, 2);
    }
}

#[test]
fn faults_of_a_file_are_placed() {
    let place = Place::small();
    let cases = [
        ("hours = 10", "hours = 7.5", 1, "invalid type"),
        ("hours = 10", "hours = 0", 3, "0 hours a month"),
        ("accepted = \"2026-11-01\"", "accepted = \"2026-09-30\"", 3, "before the contract began"),
        ("accepted = \"2026-11-01\"", "accepted = \"November\"", 1, "is no date"),
    ];
    for (good, bad, code, says) in cases {
        place.file("cable.toml", DESK.replacen(good, bad, 1));
        let (_, err) = place.fails("import desk cable.toml", code);
        assert!(err.contains(says) && err.contains("cable.toml:"), "{bad}: {err}");
    }
}
