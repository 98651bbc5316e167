//! What `docs/packs.md` says about packs is true, and nothing is missing in it.

use std::collections::BTreeSet;

use pikett::domain::contract::{Contract, Contracts, Counting};
use pikett::domain::incident::Priority;

const MANUAL: &str = include_str!("../../../docs/packs.md");

/// What stands between fences that are marked as a whole pack.
fn complete() -> Vec<&'static str> {
    let fences = MANUAL.split("```toml complete\n").skip(1);
    fences.map(|rest| rest.split_once("```").unwrap().0).collect()
}

/// Keys that a fault lists as those there are: ``unknown field `x`, expected one of `a`, `b` ``.
fn expected(text: &str) -> Vec<String> {
    let fault = Contract::parse("x.toml", text).unwrap_err().to_string();
    let (_, list) = fault.split_once("expected").unwrap_or_else(|| panic!("{text}: {fault}"));
    list.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn documented(key: &str) -> bool {
    MANUAL.contains(&format!("`{key}`"))
}

#[test]
fn whole_packs_are_whole() {
    let packs = complete();
    assert_eq!(packs.len(), 2);
    for text in &packs {
        Contract::parse("packs.md", text).unwrap();
    }
    let plain = Contract::parse("packs.md", packs[0]).unwrap();
    assert!(!plain.has_incidents() && plain.storage.is_none());
    let care = Contract::parse("packs.md", packs[1]).unwrap();
    let start = care.clock("start").unwrap();
    let seconds = |priority: Priority| start.target(priority)?.limit.map(|limit| limit.seconds);
    // A working day is the longest of the week.
    let expected = [Some(3_600), Some(4 * 3_600), Some(2 * 8 * 3_600), None];
    assert_eq!(Priority::ALL.map(seconds), expected);
    assert_eq!(start.target(Priority::P4).unwrap().counting, Counting::Office);
    assert!(care.clock("restore").unwrap().target(Priority::P2).is_none());
}

/// Everything that a pack may have at its top, and every key of the tables there.
#[test]
fn every_table_and_key_is_described() {
    let mut missing = BTreeSet::new();
    let mut tables = 0;
    for name in expected("x = 1") {
        let headed = [format!("`[{name}]`"), format!("`[[{name}]]`"), format!("`{name}`")];
        if !headed.iter().any(|heading| MANUAL.contains(heading)) {
            missing.insert(name.clone());
        }
        let head = "id = \"x\"\n";
        for table in [format!("{head}[{name}]\nx = 1"), format!("{head}[[{name}]]\nx = 1")] {
            let fault = Contract::parse("x.toml", &table).unwrap_err().to_string();
            if !fault.contains("unknown field `x`, expected") {
                continue;
            }
            tables += 1;
            let keys = expected(&table).into_iter().filter(|key| !documented(key));
            missing.extend(keys.map(|key| format!("{name}.{key}")));
        }
    }
    assert!(tables >= 18, "only {tables} tables were looked at");
    assert!(missing.is_empty(), "docs/packs.md does not say what these are: {missing:?}");
}

#[test]
fn every_setting_is_described_with_its_ruling() {
    let contracts = Contracts::embedded().unwrap();
    let settings = contracts.all().next().unwrap().settings.all();
    for setting in settings {
        let row = MANUAL.lines().find(|line| line.starts_with(&format!("| `{}` |", setting.name)));
        let row = row.unwrap_or_else(|| panic!("no row about {}", setting.name));
        let ruling = format!("| {} |", setting.ruling.unwrap_or("-"));
        assert!(row.contains(&ruling), "{row}");
    }
}

/// The complaints that are shown are those that come.
#[test]
fn faults_look_as_described() {
    let care = complete()[1];
    let cases = [
        ("within = \"1h\"", "within = \"2h5\""),
        (
            "level = 1\npriorities = [1, 2]",
            "level = 1\npriorities = [1]\nat = \"received\"\nwho = \"x\"\nenglish = \"x\"\n[[ladder]]\nlevel = 1\npriorities = [1, 2]",
        ),
        ("rules = [\"C1\", \"R1\"]", "rules = [\"F999\"]"),
        ("number = 4", "number = 5"),
    ];
    for (good, bad) in cases {
        assert!(care.contains(good), "{good}");
        let fault = Contract::parse("packs/acme.toml", &care.replacen(good, bad, 1)).unwrap_err();
        assert!(MANUAL.contains(&format!(": {}", fault.what)), "{fault}");
    }
}

/// The names under which the packs that come along quote their facts.
#[test]
fn every_named_fact_is_described() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/domain/contract/packs");
    for entry in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let lists = text.lines().filter_map(|line| line.strip_prefix("rules = {"));
        let names = lists.flat_map(|list| list.trim_end_matches('}').split(','));
        for name in names.filter_map(|pair| pair.split_once('=')) {
            assert!(documented(name.0.trim()), "{}", name.0);
        }
    }
}
