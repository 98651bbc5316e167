//! Backups and storage in full as scripts drive them.

use serde_json::{Value, json};

use super::Place;

/// Where the servers are, and what they have.
const PLACES: &str = r#"
[[server]]
id = "srv-03"
reseller = "tks"
version = "8.3.4"
country = "DE"
storage_gb = 65
[[usage]]
tenant = "klinikum-nord"
at = 2026-03-01T00:00:00Z
bytes = 39_000_000_000
recordings = 30_000_000_000
"#;

fn place() -> Place {
    let place = Place::small();
    place.file("places.toml", PLACES);
    place.ok("import desk places.toml");
    place
}

fn of<'l>(list: &'l Value, id: &str) -> &'l Value {
    list.as_array().unwrap().iter().find(|line| line["of"] == id).unwrap()
}

/// V20: 26 hours after the last good one.
#[test]
fn a_backup_of_yesterday_night_is_late() {
    let place = place();
    let recorded = place.json("backup record srv-03 --at 2026-03-01T02:00:00Z --site nl --note weekly");
    assert_eq!(recorded, json!({ "of": "srv-03", "events": ["backup-ran"] }));
    place.json("backup restore-test srv-03 --at 2026-02-01T08:00:00Z");
    place.json("backup cold srv-03 --at 2026-02-02T08:00:00Z");
    let list = place.json("backup list --at 2026-03-02T04:00:00Z");
    assert_eq!(list.as_array().unwrap().len(), 2, "tenants of a server are backed up with it");
    assert_eq!(
        *of(&list, "srv-03"),
        json!({
            "of": "srv-03", "last_good": "2026-03-01T02:00:00Z", "age_seconds": 93_600, "site": "NL",
            "cross_border": true, "restore_test": "2026-02-01T08:00:00Z", "restore_test_ok": true,
            "cold_backup": "2026-02-02T08:00:00Z", "cold_advised_before": null, "second_system": null,
            "state": "warn", "findings": [{ "what": "the daily backup is late", "rule": "F051" }],
        })
    );
    let unknown = of(&list, "srv-07");
    assert_eq!((&unknown["state"], &unknown["cross_border"]), (&json!("unknown"), &Value::Null));
    let (out, _) = place.fails("check --at 2026-03-02T04:00:00Z", 1);
    assert!(out.starts_with("PIKETT WARNING") && out.contains(" 'backup'=1;;;0"), "{out}");
    let (out, _) = place.fails("check --at 2026-03-02T03:00:00Z", 1);
    assert!(out.contains(" 'backup'=0;;;0"), "{out}");
    let table = place.ok("backup list --at 2026-03-02T04:00:00Z");
    assert!(table.contains("nothing older than the last good backup can be restored"), "{table}");
}

#[test]
fn a_backup_in_the_same_country_is_no_cross_border_backup() {
    let place = place();
    place.json("backup record srv-03 --at 2026-03-01T02:00:00Z --site DE");
    let line = place.json("backup list --at 2026-03-01T03:00:00Z");
    let line = of(&line, "srv-03");
    assert_eq!((&line["cross_border"], &line["state"]), (&json!(false), &json!("warn")));
    assert_eq!(line["findings"][0]["rule"], "F052");
    let (_, err) = place.fails("backup record klinikum-nord", 3);
    assert!(err.contains("pikett backup record srv-03"), "{err}");
}

#[test]
fn what_a_server_has_promised_of_what_it_has() {
    let place = place();
    let servers = place.json("storage servers --at 2026-03-01T12:00:00Z");
    assert_eq!(
        servers[0],
        json!({
            "server": "srv-03", "tenants": 1, "reserved_bytes": 52_000_000_000_u64,
            "used_bytes": 39_000_000_000_u64, "capacity_bytes": 65_000_000_000_u64, "percent": 80,
            "warning": 80, "outside": null,
        })
    );
    assert_eq!((&servers[1]["server"], &servers[1]["percent"]), (&json!("srv-07"), &Value::Null));
    assert!(place.ok("storage servers").contains("80 % reserved  F077"));
}

/// A43: fewer licences shrink the pool.
#[test]
fn fewer_licences_shrink_the_pool() {
    let place = place();
    let what_if = place.json("storage what-if klinikum-nord --licences 20 --at 2026-03-01T12:00:00Z");
    let pool = |licences: u32, quota: u64, percent: u64| json!({ "licences": licences, "quota_bytes": quota, "percent": percent, "runway_days": null });
    assert_eq!(what_if["before"], pool(42, 52_000_000_000, 75));
    assert_eq!(what_if["after"], pool(20, 30_000_000_000, 130));
    assert_eq!(what_if["warning"], 100);
    place.fails("storage what-if nobody --licences 1", 1);
    place.fails("storage what-if software-haus --licences 1", 1);
    let exported = place.json("storage export klinikum-nord --bytes 5000 --note x");
    assert_eq!(exported, json!({ "tenant": "klinikum-nord", "events": ["exported"] }));
}
