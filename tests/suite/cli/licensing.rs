//! Licences and credits, brought in by a file and told.

use serde_json::{Value, json};

use super::{Place, columns, says};

const SYSTEM: &str = r#"
[[licensing]]
tenant = "nord"
bought = { server = 1, office-plus = 1 }
system = { auto-attendant = 1 }
users = [
  { id = "zoe", since = 2026-01-02T08:00:00Z, needs = ["office-plus"] },
  { id = "amy", since = 2026-01-01T08:00:00Z, needs = ["office-plus", "voicemail"], uses = ["client"] },
]
[[account]]
id = "88"
tenant = "nord"
balance = "250"
at = 2026-11-02T08:00:00Z
rented = [{ licence = "PBX user", count = 20, monthly = 5 }]
"#;

#[test]
fn licences_from_a_file() {
    let place = Place::small();
    place.file("system.toml", SYSTEM);
    assert_eq!(place.json("import desk system.toml"), json!({ "entries": 9, "events": 8, "warnings": [] }));
    assert_eq!(place.json("import desk system.toml"), json!({ "entries": 9, "events": 0, "warnings": [] }));
    let at = "--at 2026-11-02T08:00:00Z";
    let listed = place.json(&format!("licence list {at}"));
    assert_eq!(
        listed[0],
        json!({"advice": 2, "capacity": null, "contract": "xphone-connect", "diff": -2, "have": 0,
            "missing": [], "need": 2, "product": "ip-channel", "seats": null, "state": "under",
            "tenant": "nord", "warnings": [], "without": []})
    );
    let each = ["product", "need", "have", "diff", "state", "without", "missing"];
    assert_eq!(
        columns(&listed, &each),
        json!([
            ["ip-channel", 2, 0, -2, "under", [], []],
            ["office", 2, 1, -1, "under", ["zoe"], []],
            ["office-plus", 2, 1, -1, "under", ["zoe"], []],
            ["voicemail", 1, 0, -1, "under", ["amy"], [{"any_of": ["ip-channel"], "at_least": 2,
                "users": 0}]],
            ["auto-attendant", 1, 0, -1, "under", [], [{"any_of": ["ip-channel"], "at_least": 2,
                "users": 0}]],
            ["server", 1, 1, 0, "ok", [], []],
        ])
    );
    insta::assert_snapshot!("licence_table", place.ok(&format!("licence list {at}")));
    place.fails("licence need nord office", 2);
}

#[test]
fn credits_from_a_file() {
    let place = Place::small();
    place.file("system.toml", SYSTEM);
    place.ok("import desk system.toml");
    let at = "--at 2026-11-02T08:00:00Z";
    assert_eq!(
        place.json(&format!("credit list {at}")),
        json!([{"account": "88", "balance_micro_isc": 250000000, "contract": "innovaphone-rental",
            "ends": "2027-01-17T09:00:00Z", "last_contact": "2026-11-02T08:00:00Z",
            "order_by": "2027-01-15T16:00:00Z", "outdated_firmware": null, "per_day_micro_isc": 3287671,
            "per_month_micro_isc": 100000000, "reminder_days": null, "runtime_seconds": 6570000,
            "state": "safe", "switched": [], "tenant": "nord"}])
    );
    insta::assert_snapshot!("credit_table", place.ok(&format!("credit list {at}")));
    says(
        &place.ok(&format!("credit show 88 {at}")),
        &[
            "account     88, innovaphone software rental",
            "state       safe",
            "balance     250 iSC",
            "runtime     76d, until Sun 17 Jan 2027 10:00 CET",
            "note        what is rented can be given back at any time, there is no shortest term (F179)",
            "note        maintenance is included: the newest software may be used (F181)",
            "note        these prices hold until the licence server is spoken to again (F204)",
            "RENTED    COUNT  PER MONTH  PRICE SINCE",
            "PBX user  20     5          2026-11-02",
        ],
    );
    says(
        &place.ok(&format!("credit what-if 88 100 --price 'PBX user=7.5' {at}")),
        &[
            "v balance 250 -> 350 iSC  F199",
            "v now lasts 76d, until Sun 17 Jan 2027 10:00 CET  F198",
            "v then, at today's prices, 106d, until Tue 16 Feb 2027 20:00 CET  F197",
            "! at the new prices 70d, until Tue 12 Jan 2027 08:20 CET  F204",
            "! a month costs 100 -> 150 iSC  F192",
            "v credits are not taken back or paid out  F195",
        ],
    );
    let dear = place.json(&format!("credit what-if 88 100 --price 'PBX user=7.5' {at}"));
    let (old, new) =
        (&dear["at_present_prices"]["runtime_seconds"], &dear["at_new_prices"]["runtime_seconds"]);
    assert_eq!(old.as_i64().unwrap(), new.as_i64().unwrap() * 3 / 2);
    place.ok("credit rent 88 'PBX user' 0 --monthly 5 --at 2026-11-12T08:00:00Z");
    says(
        &place.ok("credit show 88 --at 2026-11-13T08:00:00Z"),
        &[
            "account     88, innovaphone software rental",
            "state       accumulating",
            "balance     217.123287 iSC",
            "runtime     -",
            "note        what is left is kept, for how long is not said; it is lost with the account (F202)",
            "RENTED  COUNT  PER MONTH  PRICE SINCE",
        ],
    );
    let load = "credit top-up 88 100 --reference 'key 1' --at 2026-11-03T08:00:00Z";
    assert_eq!(place.json(load), json!({ "account": "88", "events": 1 }));
    assert_eq!(place.json(load), json!({ "account": "88", "events": 0 }));
    let (out, _) = place.fails("credit rent 88 01-00500-001 1 --monthly 2 --json", 3);
    assert_eq!(serde_json::from_str::<Value>(&out).unwrap()["refused"]["rule"], "F183");
    place.fails("credit top-up 88 1.000 --reference x", 2);
}

#[test]
fn faults_of_a_file_are_placed() {
    let place = Place::small();
    let cases = [
        ("uses = [\"client\"]", "uses = [\"radio\"]", "no use `radio`"),
        ("balance = \"250\"", "balance = \"1.000\"", "can be read as 1000 or as 1"),
        ("at = 2026-11-02T08:00:00Z\n", "", "which time the balance was read"),
        ("id = \"88\"", "id = \"Acct 88\"", "is no id"),
        ("count = 20", "number = 20", "unknown field `number`"),
    ];
    for (good, bad, says) in cases {
        place.file("system.toml", SYSTEM.replacen(good, bad, 1));
        let (_, err) = place.fails("import desk system.toml", 1);
        assert!(err.contains(says) && err.contains("system.toml:"), "{bad}: {err}");
    }
}
