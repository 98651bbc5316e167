//! A desk whose pack numbers its rules in its own way: what is printed cites them, and no others.

use serde_json::json;

use super::Place;

/// The pack of the servers with other numbers: `K079` for `F079`, `R38` for `A38`.
fn renumbered() -> String {
    let pack = include_str!("../../../src/domain/contract/packs/xelion-xaas.toml");
    let pack = pack.replace("version = \"12-23\"", "version = \"own\"");
    let pack = pack.replace("valid_from = \"2023-12-01\"", "valid_from = \"2024-01-01\"");
    (0..10).fold(pack, |pack, digit| {
        let pack = pack.replace(&format!("\"F{digit}"), &format!("\"K{digit}"));
        pack.replace(&format!("\"A{digit}"), &format!("\"R{digit}"))
    })
}

#[test]
fn rules_have_the_numbers_of_their_pack() {
    let place = Place::small();
    std::fs::create_dir(place.path("packs")).unwrap();
    place.file("packs/own.toml", renumbered());
    let says = |line: &str, end: &str| {
        let said = place.ok(line);
        assert!(said.lines().any(|line| line.trim_end().ends_with(end)), "{line}: {said}");
    };
    says("storage export klinikum-nord --bytes 5000 --note x", "the reseller's responsibility  K079");
    says(
        "update release 9.0.2 --stage stable --urgent --reason function",
        "no test version came before it  K082",
    );
    let again = place.json("update release 9.0.3 --stage stable --urgent --reason security");
    let note = json!("no test version came before it");
    assert_eq!((&again["note"], &again["rule"]), (&note, &json!("K082")));
    place.ok("update schedule srv-07 --release 9.0.2 --at 2040-12-04T22:00:00+01:00");
    place.ok("update defer srv-07 --release 9.0.2 --to 2040-12-05T22:00:00+01:00");
    says("update decide D-1 --approve --what-if", "v the new date needs a notice of its own  R38");
    says("update decide D-1 --refuse --what-if", "a person decides  R38");
    says(
        "incident report --tenant klinikum-nord --impact high --urgency critical --subject x --channel phone --reporter 'A. Berg' --code 1 --received 2026-11-21T03:00:00+01:00",
        "! code unchecked  K108",
    );
    place.file(
        "room.toml",
        "[[server]]\nid = \"srv-03\"\nreseller = \"tks\"\nversion = \"8.3.4\"\nstorage_gb = 60\n",
    );
    place.ok("import desk room.toml");
    says("storage servers", "80 % reserved  K077");
}
