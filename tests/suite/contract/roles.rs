//! Rules are referenced by type: a name or a number that does not stand is refused with its place.

use pikett::domain::contract::{Contract, Contracts};

use crate::support::at;

const RENTAL: &str = r#"id = "rental"
version = "1"
title = "Rental"
document = "test"
valid_from = "2020-01-01"
[settings]
rules = { gb = "R1" }
[data_centres]
countries = ["NL"]
rules = { place = "F1" }
[equipment]
rules = { trunk = "F1", reachable = "F1", lines = "F1" }
[backups]
of = "server"
every = "24h"
grace = "1h"
critical = "48h"
rules = { daily = "F1" }
[storage]
licence = "user"
gb_per_licence = 1
warn_percent = [80, 100]
rules = { reserved = "F1", pooled = "F1", capacity = "F1", purchase = "F1", offer = "F1" }
[handling]
rules = { level = "R1" }
[[rule]]
id = "F1"
original = "x"
english = "x"
[[ruling]]
id = "R1"
text = "x"
"#;

#[test]
fn what_does_not_stand_is_refused_where_it_is() {
    const STORAGE: &str =
        "`reserved`, `pooled`, `capacity`, `purchase`, `offer`, `export`, `counted`, `full`, `bought`";
    let unquoted = |id: &str| format!("no rule {id} in this pack; give its sentence as a [[rule]]");
    let cases = [
        ("offer =", "offr =", format!("rental.toml:23:77: unknown field `offr`, expected one of {STORAGE}")),
        (", offer = \"F1\"", "", "rental.toml:23:9: missing field `offer`".to_owned()),
        ("offer = \"F1\"", "offer = \"F131\"", format!("rental.toml:23:85: {}", unquoted("F131"))),
        ("place =", "palce =", "rental.toml:10:11: unknown field `palce`, expected `place`".to_owned()),
        ("place = \"F1\"", "", "rental.toml:10:9: missing field `place`".to_owned()),
        ("place = \"F1\"", "place = \"A1\"", format!("rental.toml:10:19: {}", unquoted("A1"))),
        (", lines = \"F1\"", "", "rental.toml:12:9: missing field `lines`".to_owned()),
        ("gb = \"R1\"", "gb = \"R2\"", format!("rental.toml:7:16: {}", unquoted("R2"))),
        ("level = \"R1\"", "level = \"R9\"", format!("rental.toml:25:19: {}", unquoted("R9"))),
        (
            "level = \"R1\"",
            "level = 1",
            "rental.toml:25:19: invalid type: integer `1`, expected a string".to_owned(),
        ),
        // Wanted by another key of the same table only.
        (
            "of = \"server\"",
            "of = \"server\"\ncold = \"7d\"",
            "rental.toml:19:9: missing field `cold`".to_owned(),
        ),
        (
            "of = \"server\"",
            "of = \"server\"\nsites = [\"NL\"]",
            "rental.toml:19:9: missing field `border`".to_owned(),
        ),
    ];
    Contract::parse("rental.toml", RENTAL).unwrap();
    for (good, bad, complaint) in cases {
        assert!(RENTAL.contains(good), "{good}");
        let fault = Contract::parse("rental.toml", &RENTAL.replacen(good, bad, 1)).unwrap_err();
        assert_eq!(fault.to_string(), complaint, "{bad}");
    }
}

/// What a pack has no rule for is cited by none, whatever another pack says about it.
#[test]
fn a_contract_cites_its_own_rules_only() {
    let contracts = Contracts::embedded().unwrap();
    let now = at("2026-11-24T10:00:00Z");
    let pack = |id: &str| contracts.valid_at(id, now).unwrap();
    let (xelion, kaseya, nms) = (pack("xelion-xaas"), pack("kaseya-support"), pack("nms-prime-advanced"));
    let outage = |pack: &Contract| pack.cites.outage.as_deref().map(str::to_owned);
    assert_eq!([xelion, kaseya, nms].map(|pack| outage(pack)), [Some("A05".to_owned()), None, None]);
    let reclassify = |pack: &Contract| pack.settings.cites.on_reclassify.as_deref().map(str::to_owned);
    let a21 = Some("A21".to_owned());
    assert_eq!([xelion, kaseya, nms].map(|pack| reclassify(pack)), [a21.clone(), a21, None]);
    for contract in contracts.all() {
        for setting in contract.settings.all() {
            let quoted = setting.ruling.as_ref().is_none_or(|ruling| contract.rule(ruling).is_some());
            assert!(quoted, "{}: {setting:?}", contract.id);
        }
    }
}
