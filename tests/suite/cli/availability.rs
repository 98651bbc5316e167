//! Availability by server as scripts read it.

use serde_json::json;

use super::Place;

/// Two more tenants on the server of the first, one on another, and one without a begin.
const TENANTS: &str = r#"
[[tenant]]
id = "praxis"
reseller = "tks"
server = "srv-03"
contracts = [{ pack = "xelion-xaas", begins = "2026-11-01" }]
[[tenant]]
id = "neu"
reseller = "tks"
server = "srv-03"
contracts = [{ pack = "xelion-xaas" }]
[[tenant]]
id = "hotel"
reseller = "tks"
server = "srv-07"
contracts = [{ pack = "xelion-xaas", begins = "2026-01-01" }]
"#;

/// Minutes without calls by tenant: begin and end.
const OUTAGES: [(&str, &str, &str); 4] = [
    ("klinikum-nord", "2026-10-31T23:30:00+01:00", "2026-11-01T00:30:00+01:00"),
    ("praxis", "2026-10-31T23:45:00+01:00", "2026-11-01T00:45:00+01:00"),
    ("klinikum-nord", "2026-11-10T10:00:00+01:00", "2026-11-10T11:00:00+01:00"),
    ("praxis", "2026-11-10T10:40:00+01:00", "2026-11-10T11:10:00+01:00"),
];

fn place() -> Place {
    let place = Place::small();
    place.file("more.toml", TENANTS);
    place.ok("import desk more.toml");
    for (index, (tenant, from, to)) in OUTAGES.iter().enumerate() {
        place.ok(&format!(
            "incident report --tenant {tenant} --impact high --urgency critical --subject dead --channel phone --reporter 'A. Berg' --code 1 --received {from} --telephony-down {from}"
        ));
        place.ok(&format!("incident telephony {} works --since {to}", index + 1));
    }
    place
}

/// What two tenants had to bear at once is counted once, and what was before a contract not at all.
#[test]
fn a_server_is_down_once() {
    let place = place();
    let at = "--at 2026-11-20T12:00:00+01:00";
    let november = place.json(&format!("availability servers {at}"));
    let srv_03 = json!({
        "server": "srv-03",
        "tenants": 3,
        "unmeasured": 1,
        "worst_tenant": "klinikum-nord",
        "worst_percent": "99.97",
        "down_seconds_year": (75 + 70) * 60,
        "month": "2026-11",
        "down_seconds_month": (45 + 70) * 60,
    });
    assert_eq!(november[0], srv_03);
    assert_eq!((&november[1]["server"], &november[1]["down_seconds_year"]), (&json!("srv-07"), &json!(0)));
    assert_eq!(november.as_array().unwrap().len(), 2, "a server without promises is none of them");
    let october = place.json(&format!("availability servers --month 2026-10 {at}"));
    assert_eq!(october[0]["down_seconds_month"], 30 * 60, "of praxis nothing: its contract had not begun");
    assert_eq!(october[0]["down_seconds_year"], (75 + 70) * 60);
    insta::assert_snapshot!("availability_servers", place.ok(&format!("availability servers {at}")));
    let (_, err) = place.fails(&format!("availability servers --month 2026-12 {at}"), 2);
    assert!(err.contains("2026-12 has not begun"), "{err}");
}

/// Of another contract year, a month still has what was down in it.
#[test]
fn a_month_before_the_present_contract_year() {
    let place = place();
    let later = place.json("availability servers --month 2026-11 --at 2027-02-01T12:00:00+01:00");
    assert_eq!(later[0]["down_seconds_month"], (45 + 70) * 60);
    assert_eq!(later[0]["down_seconds_year"], (45 + 30) * 60, "only the year of praxis goes on");
}
