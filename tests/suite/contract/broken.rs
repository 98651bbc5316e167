//! A broken pack is refused with file, line and column.

use pikett::domain::contract::{Contract, Contracts};

const XELION: &str = include_str!("../../../src/domain/contract/packs/xelion-xaas.toml");

fn line_of(text: &str, needle: &str) -> usize {
    text.lines().position(|line| line.contains(needle)).unwrap() + 1
}

#[test]
fn each_fault_is_found_where_it_is() {
    let cases = [
        ("id = \"xelion-xaas\"", "id = \"Xelion\"", "an id is made of small letters"),
        ("id = \"xelion-xaas\"", "id = \"xelion-xaas\"\nsla = 1", "unknown field `sla`"),
        ("within = \"2h30m\"", "within = \"0s\"", "a target is longer than nothing"),
        ("within = \"2h30m\"", "within = \"2h5\"", "is not a length of time"),
        ("within = \"10wd\"", "within = \"tenwd\"", "is not a length of time"),
        ("met_if = \"<\"", "met_if = \">\"", "unknown variant `>`"),
        ("  [1, 1, 2, 2],", "  [1, 1, 2],", "the row has 3 cells instead of 4"),
        ("  [1, 1, 2, 2],", "  [1, 1, 2, 7],", "no priority 7; there are 1 to 4"),
        ("  [4, 4, 4, 4],", "", "the matrix has 3 rows instead of 4"),
        ("key = \"very-limited\"", "key = \"tiny\"", "the steps are high, medium, limited, very-limited"),
        ("above_percent = 200", "above_percent = 100", "the ladder does not rise"),
        ("warn_percent = [75]", "warn_percent = [75, 50]", "warnings rise"),
        ("rules = [\"F123\", \"A17\"]", "rules = [\"F999\"]", "no rule F999 in this pack"),
        ("clock = \"start\"", "clock = \"begin\"", "no clock `begin` in this pack"),
        ("gb = 1_000_000_000", "gb = 1000", "a gigabyte has"),
        ("mon = [[\"08:30\", \"17:00\"]]", "mon = [[\"08:30\", \"08:30\"]]", "the hours are empty"),
        ("number = 4", "number = 5", "priority 4 is missing"),
        ("cancel_percent = 15", "cancel_percent = 0", "a part lies between 1 and 100 percent"),
        ("cancel_count = \"gross\"", "cancel_count = \"both\"", "unknown variant `both`"),
    ];
    for (good, bad, complaint) in cases {
        assert!(XELION.contains(good), "{good}");
        let text = XELION.replacen(good, bad, 1);
        let fault = Contract::parse("x.toml", &text).unwrap_err();
        assert!(fault.to_string().contains(complaint), "{bad:?} gave {fault}");
        let expected = line_of(XELION, good).abs_diff(fault.line);
        assert!(fault.line == 0 || expected <= 8, "{bad:?} was placed at line {}", fault.line);
    }
}

#[test]
fn versions_hold_from_their_day_on() {
    let mut contracts = Contracts::embedded().unwrap();
    let newer =
        XELION.replace("version = \"12-23\"", "version = \"01-27\"").replace("2023-12-01", "2027-01-01");
    contracts.add(Contract::parse("newer.toml", &newer).unwrap());
    let version = |at: &str| contracts.valid_at("xelion-xaas", at.parse().unwrap()).unwrap().version.clone();
    assert_eq!(&*version("2026-12-31T22:59:59Z"), "12-23");
    assert_eq!(&*version("2026-12-31T23:00:00Z"), "01-27", "midnight in the office's zone");
    assert_eq!(&*version("2016-03-01T00:00:00Z"), "12-23", "older than any: the first");
    assert_eq!(
        contracts.ids(),
        ["innovaphone-rental", "kaseya-support", "nms-prime-advanced", "xelion-xaas", "xphone-connect"]
    );
}

#[test]
fn every_fact_in_the_packs_has_both_sentences() {
    for contract in Contracts::embedded().unwrap().all() {
        for id in ["F010", "F037", "F107", "F116", "F123", "F249", "F259", "F262"] {
            if let Some(rule) = contract.rule(id) {
                assert!(rule.original.len() > 20 && rule.english.len() > 20, "{id}");
            }
        }
    }
}

#[test]
fn faults_in_what_contracts_promise() {
    const RENTAL: &str = include_str!("../../../src/domain/contract/packs/innovaphone-rental.toml");
    const XPHONE: &str = include_str!("../../../src/domain/contract/packs/xphone-connect.toml");
    let cases = [
        (XELION, "target_permille = 995", "target_permille = 1000", "between 1 and 999"),
        (XELION, "warn_left_percent = 25", "warn_left_percent = 250", "at most 100 percent"),
        (XELION, "ground = \"force-majeure\"", "ground = \"maintenance\"", "is given twice"),
        (XELION, "outage = \"cannot_place\"", "outage = \"never\"", "unknown variant `never`"),
        (RENTAL, "year_days = 365", "year_days = 360", "365 or 366"),
        (RENTAL, "[30, 14, 7, 3, 1]", "[1, 3]", "reminders fall"),
        (RENTAL, "tight_days = 14", "tight_days = 2", "tight before it runs dry"),
        (XPHONE, "includes = \"office\"", "includes = \"home\"", "no product `home`"),
        (XPHONE, "includes = \"office\"", "includes = \"office-plus\"", "includes itself"),
        (XPHONE, "key = \"fax\"", "key = \"office\"", "product `office` is given twice"),
        (XPHONE, "users_each = 25", "users_each = 0", "at least 1 user"),
        (XPHONE, "each = 20", "each = 0", "at least 1 of the channels"),
        (XPHONE, "rules = [\"F164\"", "rules = [\"F999\"", "no rule F999"),
    ];
    for (pack, good, bad, complaint) in cases {
        assert!(pack.contains(good), "{good}");
        let fault = Contract::parse("x.toml", &pack.replacen(good, bad, 1)).unwrap_err();
        assert!(fault.to_string().contains(complaint), "{bad:?} gave {fault}");
    }
}

#[test]
fn faults_of_the_hours() {
    let nms = include_str!("../../../src/domain/contract/packs/nms-prime-advanced.toml");
    let cases = [
        ("# per_month = 8", "per_month = 0", "a number from 1 to 744"),
        ("introduction_factor = 2", "introduction_factor = 0", "a number from 1 to 100"),
        ("warn_percent = [80, 100]", "warn_percent = [100, 80]", "warnings rise"),
        (
            "incident_category = \"support\"",
            "incident_category = \"help\"",
            "no category `help` in this pack",
        ),
        ("key = \"planning\"", "key = \"training\"", "category `training` is given twice"),
        ("introduction_hours = \"per_month\"", "introduction_hours = \"weekly\"", "unknown variant `weekly`"),
        ("overrun = \"F210\"", "overrun = \"F999\"", "no rule F999 in this pack"),
    ];
    for (good, bad, complaint) in cases {
        assert!(nms.contains(good), "{good}");
        let fault = Contract::parse("x.toml", &nms.replacen(good, bad, 1)).unwrap_err();
        assert!(fault.to_string().contains(complaint), "{bad:?} gave {fault}");
    }
}

/// Incidents need no clocks, but levels to sort them by.
#[test]
fn incidents_without_clocks() {
    let contracts = Contracts::embedded().unwrap();
    let has =
        |id: &str| contracts.valid_at(id, "2026-11-22T00:00:00Z".parse().unwrap()).unwrap().has_incidents();
    let with: Vec<&str> = contracts.ids().into_iter().filter(|id| has(id)).collect();
    assert_eq!(with, ["kaseya-support", "nms-prime-advanced", "xelion-xaas"]);
}
