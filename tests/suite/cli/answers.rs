//! The shapes of JSON that scripts build on.

use serde_json::{Value, json};

use super::{Place, columns};

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap()
}

const CALENDAR: &str = r#"
time_zone = "Europe/Berlin"
holidays = ["2026-12-25"]
[weekly]
mon = [["08:30", "17:00"]]
fri = [["08:30", "17:00"]]
"#;

#[test]
fn calendars() {
    let place = Place::new();
    place.file("cal.toml", CALENDAR);
    let due = place.json("calendar due --file cal.toml --start 2026-11-20T13:00:00+01:00 --seconds 14400");
    assert_eq!(due, json!({ "due": "2026-11-20T16:00:00Z" }));
    let paused = place.json(
        "calendar due --file cal.toml --start 2026-11-20T13:00:00+01:00 --seconds 14400 --pause 2026-11-20T14:00:00+01:00/2026-11-20T14:00:01+01:00",
    );
    assert_eq!(paused, json!({ "due": "2026-11-23T07:30:01Z" }));
    let elapsed = place.json(
        "calendar elapsed --file cal.toml --from 2026-12-21T00:00:00+01:00 --to 2026-12-28T09:00:00+01:00",
    );
    assert_eq!(elapsed, json!({ "seconds": 8 * 3_600 + 1_800 + 1_800 }));
}

#[test]
fn what_a_contract_promises() {
    let place = Place::new();
    let at_night = "2026-11-21T03:00:00+01:00";
    let xelion =
        format!("sla explain --contract xelion-xaas --impact high --urgency critical --received {at_night}");
    insta::assert_snapshot!("sla_xelion_p1", pretty(&place.json(&xelion)));
    let lowest = format!("sla explain --contract xelion-xaas --priority 4 --received {at_night}");
    assert_eq!(
        place.json(&lowest),
        json!({"clocks": [{"begins": "2026-11-23T07:30:00Z", "calendar": "office", "due": null,
            "met_if": null, "name": "start", "rules": ["F116", "A25"], "target_seconds": null},
            {"begins": "2026-11-23T07:30:00Z", "calendar": "office", "due": null, "met_if": null,
            "name": "restore", "rules": ["F116", "A25"], "target_seconds": null},
            {"begins": "2026-11-21T02:00:00Z", "calendar": "24x7", "due": "2026-11-22T02:00:00Z",
            "met_if": "<=", "name": "publish", "rules": ["F111", "A19"], "target_seconds": 86400}],
            "ladder": [], "priority": 4})
    );
    let kaseya = format!("sla explain --contract kaseya-support --priority 1 --received {at_night}");
    assert_eq!(
        place.json(&kaseya),
        json!({"clocks": [{"begins": "2026-11-21T02:00:00Z", "calendar": "24x7",
            "due": "2026-11-21T04:00:00Z", "met_if": "<=", "name": "reaction", "rules": ["F249", "A61",
            "A62", "A63"], "target_seconds": 7200}, {"begins": "2026-11-23T07:30:00Z",
            "calendar": "office", "due": "2026-11-23T08:30:00Z", "met_if": "<=",
            "name": "phone-contact", "rules": ["F250", "A61", "A62"], "target_seconds": 3600}],
            "ladder": [{"at": "2026-11-21T02:00:00Z", "level": 1, "rules": ["F262", "A66"],
            "who": null}], "priority": 1})
    );
}

#[test]
fn packs_beside_the_desk_count_too() {
    let place = Place::new();
    std::fs::create_dir(place.path("packs")).unwrap();
    let own = include_str!("../../../src/domain/contract/packs/kaseya-support.toml")
        .replace("id = \"kaseya-support\"", "id = \"house-support\"");
    place.file("packs/house.toml", &own);
    let explain = "sla explain --contract house-support --priority 1 --received 2026-11-21T03:00:00+01:00";
    assert_eq!(place.json(explain)["clocks"][0]["name"], "reaction");
    place.file(
        "packs/house.toml",
        own.replace("id = \"house-support\"", "id = \"house-support\"\ncolour = \"red\""),
    );
    let (_, err) = place.fails(explain, 1);
    assert!(err.contains("packs/house.toml:") && err.contains("unknown field `colour`"), "{err}");
}

#[test]
fn incidents() {
    let place = Place::small();
    let reported = place.json(
        "incident report --tenant klinikum-nord --impact high --urgency critical --subject 'no calls' --channel phone --reporter 'A. Berg' --code 4711 --received 2026-11-21T03:00:00+01:00",
    );
    assert_eq!(
        reported,
        json!({ "number": "I-1", "priority": 1, "code": "unchecked", "duties": [{ "what": "code unchecked", "rule": "F108" }] })
    );
    place.json(
        "incident report --tenant software-haus --contract kaseya-support --priority 3 --subject \u{1b}[31mred --reporter 'A. Berg' --received 2026-11-20T09:00:00+01:00",
    );
    let at = "--at 2026-11-21T03:30:00+01:00";
    insta::assert_snapshot!("incident_list", pretty(&place.json(&format!("incident list {at}"))));
    let unowned = place.json(&format!("incident list --filter 'p:1 is:unowned' {at}"));
    assert_eq!(unowned.as_array().unwrap().len(), 1);
    assert_eq!(place.json(&format!("incident list --filter tenant:nobody {at}")), json!([]));
    let answer = place.json("incident take I-1");
    assert_eq!(answer["number"], "I-1");
    assert_eq!(answer["events"], json!(["taken"]));
    let (_, err) = place.fails("incident take 1", 3);
    assert!(err.contains("I-1 is yours already"), "{err}");
    let shown = place.json(&format!("incident show I-1 {at}"));
    assert_eq!(shown["owner"], "mk");
    assert_eq!(shown["state"], "acknowledged");
}

/// Far ahead, for the rules look at the present: 4 December 2040 is a Tuesday.
const AHEAD: &str = r#"
[[release]]
version = "9.0.0"
stage = "stable"
[[slot]]
server = "srv-03"
release = "9.0.0"
at = 2040-12-04T22:00:00+01:00
"#;

#[test]
fn updates_and_their_deferrals() {
    let place = Place::small();
    place.file("ahead.toml", AHEAD);
    assert_eq!(place.json("import desk ahead.toml"), json!({ "entries": 2, "events": 2, "warnings": [] }));
    assert_eq!(place.json("import desk ahead.toml"), json!({ "entries": 2, "events": 0, "warnings": [] }));
    let defer = "update defer srv-03 --release 9.0.0 --to";
    let (out, err) = place.fails(&format!("{defer} 2040-12-11T22:00:01+01:00 --json"), 3);
    let refused: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        refused,
        json!({"refused": {"admissible": ["2040-12-05T21:00:00Z", "2040-12-11T21:00:00Z"],
            "english": "In the automatic update schedule the reseller can apply for deferrals of up to 1 week.",
            "mend": "choose one of the 2 admissible times", "rule": "F092",
            "sentence": "Im automatischen Update-Zeitplan kann der Wiederverkäufer Verschiebungen von bis zu 1 Woche beantragen.",
            "what": "srv-03 cannot be deferred: the new start is more than 7 days after the standard slot"}})
    );
    assert!(err.starts_with("pikett: srv-03 cannot be deferred"), "{err}");
    let (out, err) = place.fails(&format!("{defer} 2040-12-03T22:00:00+01:00"), 3);
    assert_eq!(out, "");
    assert!(
        err.contains("later than the standard slot") && err.contains("\n  Wed 5 Dec 2040 22:00 CET"),
        "{err}"
    );
    let requested = place.json(&format!("{defer} 2040-12-11T22:00:00+01:00"));
    assert_eq!(requested, json!({ "deferral": "D-1", "state": "requested" }));
    place.json("update decide D-1 --approve --by 'A. Berg'");
    let listed = place.json("update list --at 2040-11-25T10:00:00+01:00");
    assert_eq!(
        listed[0],
        json!({"confirmed": null, "deferral": null, "duration_seconds": null,
            "effective": "2026-12-01T21:00:00Z", "ended": null, "exception": null, "from": "8.3.4",
            "halted": false, "hotfix": false, "latest": "2026-12-08T21:00:00Z", "notice": "missing",
            "notice_before_rollout": true, "notice_due": "2026-11-26T21:00:00Z", "noticed": null,
            "progress": "planned", "reachable": true, "reseller": "tks", "security_critical": false,
            "server": "srv-03", "stage": "stable", "standard": "2026-12-01T21:00:00Z", "started": null,
            "to": "8.3.9", "untested": false, "urgent": false, "wave": null})
    );
    let each = ["server", "to", "effective", "notice", "deferral"];
    assert_eq!(
        columns(&listed, &each),
        json!([
            ["srv-03", "8.3.9", "2026-12-01T21:00:00Z", "missing", null],
            ["srv-07", "8.3.9", "2026-12-02T21:00:00Z", "missing", null],
            ["srv-03", "9.0.0", "2040-12-11T21:00:00Z", "open", {"by": "mk",
                "decided_by": "A. Berg", "id": "D-1", "reason": null, "state": "approved",
                "to": "2040-12-11T21:00:00Z"}],
        ])
    );
}

#[test]
fn storage() {
    let place = Place::small();
    let at = "--at 2026-11-24T14:00:00+01:00";
    let lists = |place: &Place| place.json(&format!("storage list {at}"));
    let unknown = json!({
        "tenant": "klinikum-nord", "licences": 42, "quota_bytes": 52_000_000_000_u64,
        "used_bytes": null, "percent": null, "runway_days": null,
    });
    assert_eq!(lists(&place)[0], unknown);
    for (day, bytes) in
        [("21", 41_000_000_000_u64), ("22", 42_000_000_000), ("23", 43_000_000_000), ("24", 44_000_000_000)]
    {
        place.json(&format!("storage record klinikum-nord {bytes} --at 2026-11-{day}T00:00:00Z"));
    }
    let known = json!({
        "tenant": "klinikum-nord", "licences": 42, "quota_bytes": 52_000_000_000_u64,
        "used_bytes": 44_000_000_000_u64, "percent": 84, "runway_days": 8,
    });
    assert_eq!(lists(&place)[0], known);
}

#[test]
fn availability() {
    let place = Place::small();
    let at = "--at 2026-11-24T14:00:00+01:00";
    let row = place.json(&format!("availability list {at}"))[0].clone();
    assert_eq!(
        row,
        json!({
            "tenant": "klinikum-nord", "contract": "xelion-xaas", "state": "ok",
            "year": { "from": "2025-12-31T23:00:00Z", "to": "2026-12-31T23:00:00Z" },
            "percent": "100.00", "percent_to_date": "100.00",
            "left_seconds": 157_680, "down_seconds": 0, "excluded_seconds": 0,
        })
    );
    let exclude = "availability exclude klinikum-nord --from 2026-03-01T10:00:00Z --to 2026-03-01T11:00:00Z --reason 'new trunk'";
    assert_eq!(place.json(exclude), json!({ "tenant": "klinikum-nord", "events": 1 }));
    assert_eq!(place.json(exclude), json!({ "tenant": "klinikum-nord", "events": 0 }));
    assert_eq!(
        place.json(&format!("availability show klinikum-nord {at}")),
        json!({"budget_seconds": 157662, "contract": "xelion-xaas", "countable_seconds": 31532400,
            "down_seconds": 0, "excluded": [{"ground": "maintenance", "spans": []},
            {"ground": "customer-change", "spans": [{"from": "2026-03-01T10:00:00Z",
            "to": "2026-03-01T11:00:00Z"}]}, {"ground": "force-majeure", "spans": []}],
            "excluded_seconds": 3600, "left_seconds": 157662, "other_readings": [{"down_seconds": 0,
            "outage_reading": "no_calls"}, {"down_seconds": 0, "outage_reading": "any_primary"}],
            "outage_reading": "cannot_place", "outages": [], "percent": "100.00",
            "percent_to_date": "100.00", "state": "ok", "tenant": "klinikum-nord",
            "year": {"from": "2025-12-31T23:00:00Z", "to": "2026-12-31T23:00:00Z"}})
    );
    insta::assert_snapshot!("availability_words", place.ok(&format!("availability show klinikum-nord {at}")));
    let (out, _) = place.fails(&format!("{exclude} --ground maintenance --json"), 3);
    assert_eq!(serde_json::from_str::<Value>(&out).unwrap()["refused"]["rule"], "A29");
    let (_, err) = place.fails("availability show software-haus", 1);
    assert!(err.contains("no tenant software-haus with a promise of availability"), "{err}");
}

#[test]
fn why_and_handover() {
    let place = Place::small();
    place.json("incident report --tenant klinikum-nord --impact high --urgency critical --subject 'no calls' --channel phone --reporter 'A. Berg' --code 4711 --received 2026-11-21T03:00:00+01:00");
    let at = "--at 2026-11-21T04:15:00+01:00";
    let traces = place.json(&format!("incident why I-1 {at}"));
    let start = traces
        .as_array()
        .unwrap()
        .iter()
        .find(|trace| trace["number"].as_str().unwrap().starts_with("start"))
        .unwrap();
    assert_eq!(start["answer"], "running, 1:15:00 left");
    assert_eq!(start["rules"][0]["id"], "F113");
    assert!(start["rules"][0]["original"].as_str().unwrap().starts_with("Nur bei kritischen"));
    // F142 and F099: the bandwidth of so many calls, and what the level of priority 3 says.
    let list = place.ok("incident checklist I-1 --calls 30");
    assert!(list.ends_with("30 calls at once need 3000 kbit/s each way  F142\n"), "{list}");
    place.json("incident report --tenant klinikum-nord --impact limited --urgency medium --subject 'slow' --channel ticket --reporter 'A. Berg'");
    let traces = place.json("incident why I-2");
    let priority = traces.as_array().unwrap().iter().find(|trace| trace["number"] == "priority").unwrap();
    let rules = priority["rules"].as_array().unwrap();
    assert!(rules.iter().any(|rule| rule["id"] == "F099"), "{priority}");
    let (_, err) = place.fails("incident why I-9", 1);
    assert!(err.contains("there is no incident I-9"), "{err}");
    let line = format!("report handover --since 2026-11-21T00:00:00+01:00 {at} --format json");
    let handover: Value = serde_json::from_str(&place.ok(&line)).unwrap();
    assert_eq!(handover["sections"][0]["title"], "Alarms");
    assert_eq!(handover["sections"][1]["count"], 1);
    assert!(handover["sections"][2]["lines"][0].as_str().unwrap().ends_with("I-1 start target"));
}

#[test]
fn every_contract_says_its_version_and_how_each_ruling_is_decided() {
    let place = Place::new();
    let contracts = place.json("contracts");
    let xelion = contracts.as_array().unwrap().iter().find(|c| c["contract"] == "xelion-xaas").unwrap();
    assert_eq!((&xelion["version"], &xelion["valid_from"]), (&json!("12-23"), &json!("2023-12-01")));
    let setting = json!({ "name": "deferral_scope", "value": "reseller_active", "ruling": "A36" });
    assert!(xelion["settings"].as_array().unwrap().contains(&setting), "{xelion}");
    assert!(xelion["rules"].as_array().unwrap().contains(&json!("F092")), "{xelion}");
    let text = place.ok("contracts");
    assert!(
        text.contains("xelion-xaas 12-23: ") && text.contains("on_wait            run              A23"),
        "{text}"
    );
}
