//! What `docs/packs.md` says about packs is true, and nothing is missing in it.

use std::collections::{BTreeMap, BTreeSet};

use pikett::domain::contract::{Contract, Contracts, Counting, Priority, Setting};

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
    let all: Vec<Setting> = contracts.all().flat_map(|contract| contract.settings.all()).collect();
    for setting in contracts.all().next().unwrap().settings.all() {
        let row = MANUAL.lines().find(|line| line.starts_with(&format!("| `{}` |", setting.name)));
        let row = row.unwrap_or_else(|| panic!("no row about {}", setting.name));
        let own = all.iter().filter(|other| other.name == setting.name);
        let ruling = own.filter_map(|other| other.ruling.as_deref()).next().unwrap_or("-");
        assert!(row.contains(&format!("| {ruling} |")), "{row}");
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
        (", offer = \"C4\"", ""),
        ("number = 4", "number = 5"),
    ];
    for (good, bad) in cases {
        assert!(care.contains(good), "{good}");
        let fault = Contract::parse("packs/acme.toml", &care.replacen(good, bad, 1)).unwrap_err();
        assert!(MANUAL.contains(&format!(": {}", fault.what)), "{fault}");
    }
}

/// What a table of the manual says about the rules of a table of a pack, by name.
fn roles(table: &str) -> BTreeMap<&'static str, &'static str> {
    let head = format!("| `rules` of `[{table}]` | | cited for |\n|---|---|---|\n");
    let (_, rows) = MANUAL.split_once(&head).unwrap_or_else(|| panic!("no rules of {table}"));
    let rows = rows.lines().take_while(|row| row.starts_with('|'));
    let cells = rows.map(|row| row.trim_matches('|').split(" | ").map(str::trim).collect::<Vec<_>>());
    let role = |cells: Vec<&'static str>| {
        assert!(cells.len() == 3 && !cells[2].is_empty(), "{cells:?}");
        (cells[0].trim_matches('`'), cells[1])
    };
    cells.map(role).collect()
}

/// Every table with rules of its own, the names that it takes, and no other.
#[test]
fn every_role_is_described() {
    let head = "id = \"x\"\n";
    let asks = |table: &str| {
        let text = format!("{head}[{table}]\nrules = {{ x = \"F1\" }}");
        Contract::parse("x.toml", &text)
            .unwrap_err()
            .what
            .to_string()
            .starts_with("unknown field `x`, expected")
    };
    let tables: Vec<String> = expected("x = 1").into_iter().filter(|table| asks(table)).collect();
    assert!(tables.len() >= 13, "{tables:?}");
    for table in tables.iter().filter(|table| *table != "settings") {
        let keys = expected(&format!("{head}[{table}]\nrules = {{ x = \"F1\" }}"));
        let keys: BTreeSet<&str> = keys.iter().map(String::as_str).collect();
        let described: BTreeSet<&str> = roles(table).into_keys().collect();
        assert_eq!(described, keys, "{table}");
    }
}

/// Without a rule that is needed no pack is one; without another it is.
#[test]
fn what_is_needed_is_said() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/domain/contract/packs");
    let mut without = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let mut table = "";
        for (number, line) in text.lines().enumerate() {
            table = line.strip_prefix('[').and_then(|rest| rest.split(']').next()).unwrap_or(table);
            let Some(list) = line.strip_prefix("rules = { ").filter(|_| table != "settings") else {
                continue;
            };
            for pair in list.trim_end_matches(" }").split(", ") {
                let name = pair.split(' ').next().unwrap();
                let left = list.replacen(&format!("{pair}, "), "", 1).replacen(&format!(", {pair}"), "", 1);
                let left = if left == list { "}" } else { &left };
                let fault = Contract::parse("x.toml", &text.replacen(list, left, 1)).err();
                let needed = roles(table)[name] != "-";
                let complaint = format!("x.toml:{}:9: missing field `{name}`", number + 1);
                assert_eq!(fault.map(|fault| fault.to_string()), needed.then_some(complaint), "{table}");
                without += 1;
            }
        }
    }
    assert!(without > 100, "only {without} rules were left out");
}
