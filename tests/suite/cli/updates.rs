//! The update schedule as scripts drive it: deferrals by the vectors, plans, rollouts, what is owed.

use serde_json::{Value, json};

use super::Place;

/// A schedule in a year that no clock has reached: 4 December 2040 is a Tuesday.
const AHEAD: &str = r#"
[[release]]
version = "9.0.0"
stage = "stable"
[[slot]]
server = "srv-03"
release = "9.0.0"
at = 2040-12-04T22:00:00+01:00
[[slot]]
server = "srv-07"
release = "9.0.0"
at = 2040-12-05T22:00:00+01:00
"#;

fn place() -> Place {
    let place = Place::small();
    place.file("ahead.toml", AHEAD);
    place.ok("import desk ahead.toml");
    place
}

fn refused(place: &Place, line: &str) -> Value {
    let (out, err) = place.fails(&format!("{line} --json"), 3);
    assert!(err.starts_with("pikett: ") && err.contains("\ntry: "), "one line what, one what to do: {err}");
    serde_json::from_str::<Value>(&out).unwrap()["refused"].clone()
}

/// V14: a week to the minute, and never sooner.
#[test]
fn a_deferral_reaches_seven_days_and_only_later() {
    let place = place();
    let defer = |to: &str| format!("update defer srv-03 --release 9.0.0 --to {to}");
    let cases = [
        ("2040-12-11T22:01:00+01:00", "F092", "bis zu 1 Woche"),
        ("2040-12-11T22:00:01+01:00", "F092", "bis zu 1 Woche"),
        ("2040-11-30T22:00:00+01:00", "F094", "später als standardmäßig"),
        ("2040-12-04T22:00:00+01:00", "F094", "später als standardmäßig"),
        ("2040-12-06T22:00:00+01:00", "F084", "außerhalb der allgemeinen Bürozeiten"),
    ];
    for (to, rule, sentence) in cases {
        let refused = refused(&place, &defer(to));
        assert_eq!(refused["rule"], rule, "{to}");
        assert!(refused["sentence"].as_str().unwrap().contains(sentence), "{to}: {refused}");
        assert_eq!(refused["admissible"], json!(["2040-12-05T21:00:00Z", "2040-12-11T21:00:00Z"]), "{to}");
    }
    let answer = place.json(&defer("2040-12-11T22:00:00+01:00"));
    assert_eq!(answer, json!({ "deferral": "D-1", "state": "requested" }));
}

/// V15: one active deferral for each reseller, requested or approved, until that server is updated.
#[test]
fn another_server_of_the_reseller_waits_and_the_blocker_is_named() {
    let place = place();
    place.json("update defer srv-03 --release 9.0.0 --to 2040-12-11T22:00:00+01:00");
    let other = "update defer srv-07 --release 9.0.0 --to 2040-12-11T22:00:00+01:00";
    let blocked = |place: &Place| {
        let refused = refused(place, other);
        assert_eq!((refused["rule"].as_str(), &refused["admissible"]), (Some("F093"), &json!([])));
        assert!(refused["what"].as_str().unwrap().contains("srv-03 has an active deferral"), "{refused}");
    };
    blocked(&place);
    assert_eq!(place.json("update decide D-1 --approve --by 'J. Reuter'")["state"], "approved");
    blocked(&place);
    let list = place.json("update list");
    let mut lines = list.as_array().unwrap().iter();
    let line = lines.find(|line| line["server"] == "srv-03" && line["to"] == "9.0.0").unwrap();
    assert_eq!(line["deferral"]["decided_by"], "J. Reuter");
    assert_eq!(
        (&line["standard"], &line["latest"], &line["effective"]),
        (&json!("2040-12-04T21:00:00Z"), &json!("2040-12-11T21:00:00Z"), &json!("2040-12-11T21:00:00Z"))
    );
    let withdrawn = place.json("update withdraw D-1");
    assert_eq!(
        withdrawn,
        json!({ "deferral": "D-1", "state": "withdrawn", "effective": "2040-12-04T21:00:00Z" })
    );
    assert_eq!(place.json(other), json!({ "deferral": "D-2", "state": "requested" }));
    assert_eq!(place.json("update decide D-2 --refuse --reason 'exam week is over'")["state"], "refused");
}

const FLEET: &str = r#"
[[reseller]]
id = "alp"
contacts = [{ name = "T. Huber", email = "huber@alp.example" }]
[[data_centre]]
id = "muc2"
windows = [{ days = ["tue", "wed"], from = "22:00", to = "02:00", capacity = 1 }]
backup = { from = "22:00", to = "22:30" }
[[server]]
id = "srv-31"
reseller = "alp"
data_centre = "muc2"
version = "8.3.4"
[[server]]
id = "srv-32"
reseller = "alp"
data_centre = "muc2"
version = "8.3.4"
[[server]]
id = "srv-33"
reseller = "alp"
data_centre = "muc2"
version = "9.1"
[[release]]
version = "9.0.1"
stage = "stable"
security_critical = true
"#;

/// A plan is proposed, refused with its rule, scheduled as a whole, and followed.
#[test]
fn a_rollout_is_planned_scheduled_and_followed() {
    let place = Place::small();
    place.file("fleet.toml", FLEET);
    place.ok("import desk fleet.toml");
    let at = "--at 2040-11-20T10:00:00+01:00";
    let plan = "update plan 9.0.1 --reseller alp --from 2040-12-01T00:00:00+01:00";
    let proposed = place.json(&format!("{plan} {at} --waves 100"));
    let starts: Vec<_> =
        proposed["slots"].as_array().unwrap().iter().map(|slot| slot["at"].clone()).collect();
    assert_eq!(starts, [json!("2040-12-04T21:30:00Z"), json!("2040-12-05T21:30:00Z")], "clear of the backup");
    assert_eq!(proposed["left_out"], json!([{ "server": "srv-33", "why": "runs it, or a newer version" }]));
    // One night has room for one of the two.
    let short = refused(&place, &format!("{plan} {at} --until 2040-12-05T12:00:00+01:00 --waves 100"));
    assert!(
        short["what"].as_str().unwrap().contains("the windows take at most 1 of the 2 servers"),
        "{short}"
    );
    let early = "update plan 9.0.1 --reseller alp --at 2040-12-01T10:00:00+01:00";
    let soon = refused(
        &place,
        &format!("{early} --from 2040-12-01T10:00:00+01:00 --until 2040-12-05T23:00:00+01:00"),
    );
    assert_eq!(soon["rule"], "F085", "the notice cannot be given any more: {soon}");
    assert_eq!(place.json(&format!("{plan} --until 2040-12-20T00:00:00+01:00 --commit"))["committed"], true);
    let rollout = place.json("update rollout 9.0.1")[0].clone();
    assert_eq!((&rollout["of"], &rollout["done"]), (&json!(2), &json!(0)));
    assert_eq!(rollout["waves"], json!([{ "done": 0, "of": 1 }, { "done": 0, "of": 1 }]));
    assert!(place.ok("update rollout 9.0.1").contains("MISSING"), "no documentation is named");
    place.ok("update release 9.0.1 --stage stable --notes wiki/9.0.1");
    assert!(place.ok("update rollout 9.0.1").trim_end().ends_with("wiki/9.0.1"));
    let owed = place.json(&format!("update owed {at}"));
    let mut owed = owed.as_array().unwrap().iter().filter(|owed| owed["release"] == "9.0.1");
    let first = owed.next().unwrap();
    assert_eq!((&first["what"], &first["due"]), (&json!("notice"), &json!("2040-11-29T21:30:00Z")));
    // A second plan finds nothing left to do, and a failure halts what is left.
    assert_eq!(place.json(plan)["slots"], json!([]));
    place.json("update start srv-31 --reason 'the hole is used'");
    place.json("update fail srv-31 --reason 'disk full'");
    assert_eq!(place.json("update rollout 9.0.1")[0]["halted"]["reason"], "srv-31 failed: disk full");
    let (_, err) = place.fails("update start srv-32", 3);
    assert!(err.contains("halted since") && err.contains("update resume 9.0.1"), "{err}");
    place.json("update resume 9.0.1 --reason 'space made'");
    place.fails("update start srv-32", 3);
    place.json("update start srv-32 --reason 'the hole is used'");
    let line = place.json(&format!("update list {at}"));
    let progress = |server: &str| {
        let line = line.as_array().unwrap().iter().find(|line| line["server"] == server).unwrap();
        line["progress"].clone()
    };
    assert_eq!((progress("srv-31"), progress("srv-32")), (json!("failed"), json!("running")));
}
