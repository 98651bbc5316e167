//! Files that people bring, whole and broken.

use serde_json::json;

use super::{Place, data};

#[test]
fn a_real_event_log_comes_in_once() {
    let place = Place::new();
    let line = format!(
        "import servicenow {} --contract xelion-xaas --tenant lab",
        data("servicenow_excerpt.csv").display()
    );
    let first = json!({ "incidents": 6, "events": 72, "known": 0, "skipped": [] });
    assert_eq!(place.json(&line), first);
    let again = json!({ "incidents": 6, "events": 0, "known": 44, "skipped": [] });
    assert_eq!(place.json(&line), again);
    let list = place.json("incident list --at 2016-06-01T00:00:00Z");
    assert_eq!(list.as_array().unwrap().len(), 6);
    // Waiting spans, a reassignment, a class changed and a reopening, each in its incident's log.
    for (external, kinds) in [
        ("INC0001349", &["waiting", "note: ", "resolved", "closed", "P"][..]),
        ("INC0001155", &["reopened"]),
        ("INC0000089", &["assigned to"]),
        ("INC0001133", &["classified anew: P3"]),
    ] {
        let found = list.as_array().unwrap().iter().find(|incident| incident["external"] == external);
        let number = found.unwrap()["number"].as_str().unwrap().to_owned();
        let log = place.ok(&format!("incident show {number}"));
        for kind in kinds {
            assert!(log.contains(kind), "{external}: no {kind:?} in\n{log}");
        }
    }
}

const HEADING: &str =
    "number,incident_state,sys_mod_count,opened_at,sys_updated_at,impact,urgency,priority\n";

#[test]
fn rows_that_mean_nothing_are_listed_by_line_and_the_others_come_in() {
    let place = Place::new();
    let rows = "INC1,New,0,29-02-2016 01:16,29-02-2016 01:23,2 - Medium,2 - Medium,3 - Moderate\n\
                INC2,Sleeping,0,29-02-2016 01:16,29-02-2016 01:23,2 - Medium,2 - Medium,3 - Moderate\n\
                \n\
                INC3,New,0,29-02-2016 01:16,29-02-2016 01:23,9 - Cosmic,2 - Medium,3 - Moderate\n\
                INC4,New,0,29-02-2099 01:16,29-02-2096 01:23,2 - Medium,2 - Medium,3 - Moderate\n"
        .replace("29-02-2099", "28-02-2096");
    place.file("log.csv", format!("\u{feff}{HEADING}{rows}"));
    let answer = place.json("import servicenow log.csv --contract xelion-xaas --tenant lab");
    let skipped = json!([
        { "line": 3, "why": "incident_state: there is no state `Sleeping`" },
        { "line": 5, "why": "impact: there is no step 9" },
        { "line": 6, "why": "Wed 29 Feb 2096 01:23 CET lies in the future" },
    ]);
    assert_eq!(answer["skipped"], skipped);
    assert_eq!(answer["incidents"], 1, "only those of which something was recorded");
}

#[test]
fn broken_files_are_refused_with_line_and_column_and_leave_no_trace() {
    let row = "INC1,New,0,29-02-2016 01:16,29-02-2016 01:23,2 - Medium,2 - Medium,3 - Moderate\n";
    let cases: Vec<(&str, Vec<u8>, &[&str])> = vec![
        ("an empty file", Vec::new(), &["line 1, column 1", "the file is empty"]),
        (
            "a missing column",
            format!("{HEADING}{row}").replace("opened_at", "opened").into_bytes(),
            &["line 1, column 1", "`opened_at` is missing", "number, incident_state"],
        ),
        (
            "a quotation mark that is never closed",
            format!("{HEADING}{row}INC2,\"New,0\n{row}").into_bytes(),
            &["line 3, column 6", "never closed"],
        ),
        (
            "a quotation mark inside a field",
            format!("{HEADING}{row}INC2,Ne\"w\",0\n").into_bytes(),
            &["line 3, column 8", "double the mark"],
        ),
        (
            "text after the quotation mark",
            format!("{HEADING}\"INC1\"x,New\n").into_bytes(),
            &["line 2, column 7", "follows the closing"],
        ),
        (
            "a wrong date",
            format!("{HEADING}{row}{}", row.replace("29-02-2016 01:23", "31-02-2016 01:23")).into_bytes(),
            &["line 3, column 5", "sys_updated_at: `31-02-2016 01:23` is no time", "29-02-2016 01:16"],
        ),
        (
            "a row that is too short",
            format!("{HEADING}{row}INC2,New\n").into_bytes(),
            &["line 3, column 3", "2 fields, the heading 8"],
        ),
        (
            "an incident without number",
            format!("{HEADING}{}", row.replace("INC1", "?")).into_bytes(),
            &["line 2, column 1", "without number"],
        ),
        (
            "bytes that are no UTF-8",
            [format!("{HEADING}{row}INC2,Zür").as_bytes(), b"\xfc\n"].concat(),
            &["line 3, column 9", "no UTF-8"],
        ),
        (
            "a line of ten megabytes",
            format!("{HEADING}{row}INC2,{}\n", "x".repeat(10_000_000)).into_bytes(),
            &["line 3, column 1048577", "longer than 1048576 bytes"],
        ),
    ];
    for (name, bytes, says) in cases {
        let place = Place::new();
        place.file("log.csv", bytes);
        let (out, err) = place.fails("import servicenow log.csv --contract xelion-xaas --tenant lab", 1);
        assert_eq!(out, "", "{name}");
        for part in says {
            assert!(err.contains(part), "{name}: {part:?} is not in\n{}", &err[..err.len().min(500)]);
        }
        assert!(err.contains("log.csv") && err.contains("nothing was imported"), "{name}: {err}");
        assert!(!place.path("desk.db").exists(), "{name}: an empty desk is left behind");
    }
}

#[test]
fn a_tenant_or_contract_that_cannot_be_is_refused() {
    let place = Place::new();
    let file = data("servicenow_excerpt.csv");
    let import = |rest: &str| format!("import servicenow {} {rest}", file.display());
    let (_, err) = place.fails(&import("--contract acme --tenant lab"), 1);
    assert!(err.contains("there is no contract acme") && err.contains("kaseya-support"), "{err}");
    place.fails(&import("--contract xelion-xaas --tenant 'No Id'"), 2);
    place.fails(&import("--contract xelion-xaas --tenant lab --time-zone Mars/Olympus"), 2);
}

/// What is wrong in a desk file, and where.
const FAULTS: &[(&str, &str)] = &[
    ("[[tenant]]\nid = \"a\"\nnmae = \"A\"\n", "desk.toml:3:1: unknown field `nmae`"),
    ("[[tenant]]\nid = \"a\"\n[[tenant]]\nid = \"a\"\n", "desk.toml:4:6: tenant `a` is given twice"),
    ("[[tenant]]\nid = \"A b\"\n", "desk.toml:2:6: `A b` is no id"),
    ("[[tenant]]\nid = \"a\"\nlicences = { user = -1 }\n", "desk.toml:3"),
    (
        "[[tenant]]\nid = \"a\"\ncontracts = [{ pack = \"xelion-xaas\", begins = \"soon\" }]\n",
        "desk.toml:3:47: `soon` is no date",
    ),
    ("[[tenant]\n", "desk.toml:1"),
    ("time_zone = \"Mars\"\n", "desk.toml:1:13: no time zone `Mars`"),
    ("[[release]]\nversion = \"1\"\nstage = \"beta\"\n", "desk.toml:3:9: no stage `beta`"),
    (
        "[[reseller]]\nid = \"r\"\n[[server]]\nid = \"s\"\nreseller = \"r\"\nwindows = [{ days = [\"tueday\"], from = \"22:00\", to = \"02:00\" }]\n",
        "desk.toml:6:12: no day `tueday`",
    ),
    (
        "[[reseller]]\nid = \"r\"\n[[server]]\nid = \"s\"\nreseller = \"r\"\nwindows = [{ days = [\"tue\"], from = \"22:00\", to = \"25:00\" }]\n",
        "desk.toml:6:12: `25:00` is no time of day",
    ),
    ("[[server]]\nid = \"s\"\nreseller = \"nobody\"\n", "desk.toml:1: server s names the reseller nobody"),
    ("[[tenant]]\nid = \"a\"\nserver = \"s\"\n", "desk.toml:1: tenant a names the server s"),
    (
        "[[usage]]\ntenant = \"a\"\nat = 2026-11-20T00:00:00Z\nbytes = 1\n",
        "desk.toml:1: there is no tenant a",
    ),
    ("[[usage]]\ntenant = \"a\"\nat = 2026-11-20\nbytes = 1\n", "desk.toml:3:6"),
];

#[test]
fn a_desk_file_with_a_fault_is_refused_as_a_whole() {
    for (text, says) in FAULTS {
        let place = Place::new();
        let text = format!("{text}[[reseller]]\nid = \"whole\"\n");
        place.file("desk.toml", &text);
        let (_, err) = place.fails("import desk desk.toml", 1);
        assert!(err.contains(says), "{says:?} is not in\n{err}\nfor\n{text}");
        if place.path("desk.db").exists() {
            assert_eq!(place.ok("update list").lines().count(), 1, "only the heading: nothing came in");
        }
    }
}
