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
    let first = json!({ "new_tenant": "lab", "incidents": 6, "events": 72, "known": 0, "incomplete": [], "skipped": [] });
    assert_eq!(place.json(&line), first);
    let again = json!({ "new_tenant": null, "incidents": 6, "events": 0, "known": 44, "incomplete": [], "skipped": [] });
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

const ROW: &str = "INC1,New,0,29-02-2016 01:16,29-02-2016 01:23,2 - Medium,2 - Medium,3 - Moderate\n";
const IMPORT: &str = "import servicenow log.csv --contract xelion-xaas --tenant lab";

/// Each line that cannot be taken, with what is said about it.
#[test]
fn a_line_that_cannot_be_read_skips_itself() {
    let cases: [(&str, String, &str); 11] = [
        (
            "a state that there is not",
            ROW.replace("New", "Sleeping"),
            "incident_state: there is no state `Sleeping`",
        ),
        (
            "an impact that there is not",
            ROW.replacen("2 - Medium", "9 - Cosmic", 1),
            "impact: there is no step 9",
        ),
        (
            "a time to come",
            ROW.replace("29-02-2016", "29-02-2096"),
            "Wed 29 Feb 2096 01:23 CET lies in the future",
        ),
        (
            "a day that there is not",
            ROW.replace("29-02-2016 01:23", "31-02-2016 01:23"),
            "sys_updated_at: there is no such day",
        ),
        ("no time at all", ROW.replace("29-02-2016 01:23", "soon"), "sys_updated_at: `soon` is no time"),
        ("an update before it was opened", ROW.replace("01:23", "01:03"), "lies before opened_at"),
        ("a row that is too short", "INC1,New\n".to_owned(), "the row has 2 fields, the heading 8"),
        ("no number", ROW.replace("INC1", "?"), "an incident without number"),
        ("a mark inside a field", "INC1,Ne\"w\",0\n".to_owned(), "column 8: a quotation mark inside a field"),
        ("text behind the mark", "\"INC1\"x,New\n".to_owned(), "column 7: something follows"),
        (
            "a mark that is never closed",
            "INC1,\"New,0\n".to_owned(),
            "column 6: this quotation mark is never closed",
        ),
    ];
    for (name, bad, says) in cases {
        let place = Place::new();
        let other = ROW.replace("INC1", "INC2");
        place.file("log.csv", format!("\u{feff}{HEADING}{ROW}\n{bad}{other}"));
        let answer = place.json(IMPORT);
        let skipped = answer["skipped"].as_array().unwrap();
        assert_eq!(skipped.len(), 1, "{name}: {answer}");
        assert_eq!(skipped[0]["line"], 4, "{name}: an empty line is one of the file's");
        assert!(skipped[0]["why"].as_str().unwrap().contains(says), "{name}: {answer}");
        assert_eq!(answer["incidents"], 2, "{name}");
        let known = name != "no number";
        let incomplete = if known { json!(["INC1"]) } else { json!([]) };
        assert_eq!(answer["incomplete"], incomplete, "{name}");
        let shown = place.json("incident show I-1");
        assert_eq!((&shown["incomplete"], shown["clocks"] == json!([])), (&json!(known), known), "{name}");
        let again = place.json(IMPORT);
        assert_eq!(again["events"], 0, "{name}");
    }
}

#[test]
fn what_is_wrong_with_a_file_as_a_whole_refuses_it() {
    let wide: Vec<u8> = format!("\u{feff}{HEADING}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let slashes = ROW.replace("29-02-2016", "3/2/2016");
    let cases: Vec<(&str, Vec<u8>, &[&str])> = vec![
        ("an empty file", Vec::new(), &["line 1, column 1", "the file is empty"]),
        (
            "a missing column",
            format!("{HEADING}{ROW}").replace("opened_at", "begun").into_bytes(),
            &["line 1, column 1", "`opened_at` is missing", "number, incident_state"],
        ),
        (
            "Latin-1",
            [format!("{HEADING}{ROW}INC2,Zür").as_bytes(), b"\xfc\n"].concat(),
            &["line 3, column 9", "byte 0xfc is ü in Latin-1"],
        ),
        ("UTF-16", wide, &["the file is UTF-16"]),
        ("two readings", format!("{HEADING}{slashes}").into_bytes(), &["--date-format D/M/YYYY"]),
    ];
    for (name, bytes, says) in cases {
        let place = Place::new();
        place.file("log.csv", bytes);
        let (out, err) = place.fails(IMPORT, 1);
        assert_eq!(out, "", "{name}");
        for part in says {
            assert!(err.contains(part), "{name}: {part:?} is not in\n{}", &err[..err.len().min(500)]);
        }
        assert!(err.contains("log.csv") && err.contains("nothing was imported"), "{name}: {err}");
        assert!(!place.path("desk.db").exists(), "{name}: an empty desk is left behind");
    }
}

/// Received at 9:00, begun 9:30, on hold from 10:00 to 12:00, resolved 12:30, closed on 7 March.
const STORY: [[&str; 3]; 6] = [
    ["New", "02-03-2026 09:01", "?"],
    ["In Progress", "02-03-2026 09:30", "?"],
    ["On Hold", "02-03-2026 10:00", "Awaiting Caller"],
    ["In Progress", "02-03-2026 12:00", "?"],
    ["Resolved", "02-03-2026 12:30", "?"],
    ["Closed", "07-03-2026 12:00", "?"],
];

fn story(separator: &str, quote: &str, time: fn(&str) -> String, backwards: bool) -> String {
    let heading = "number,state,hold_reason,sys_mod_count,opened_at,sys_updated_on,impact,urgency,priority";
    let cell = |text: &str| format!("{quote}{text}{quote}");
    let line = |cells: &[&str]| cells.iter().map(|text| cell(text)).collect::<Vec<_>>().join(separator);
    let mut rows: Vec<String> = Vec::new();
    for (count, [state, at, reason]) in STORY.iter().enumerate() {
        let (count, opened, at) = (count.to_string(), time("02-03-2026 09:00"), time(at));
        let one = "1 - High";
        rows.push(line(&["INC9", state, reason, &count, &opened, &at, one, one, "1 - Critical"]));
    }
    if backwards {
        rows.reverse();
    }
    format!("{}\r\n{}\r\n", line(&heading.split(',').collect::<Vec<_>>()), rows.join("\r\n"))
}

#[test]
fn one_story_however_an_instance_writes_it() {
    let plain = |text: &str| text.to_owned();
    let iso = |text: &str| format!("{}-{}-{}{}:07", &text[6..10], &text[3..5], &text[..2], &text[10..]);
    let slashes = |text: &str| text.replace('-', "/");
    let cases: [(&str, String, &str); 7] = [
        ("commas", story(",", "", plain, false), ""),
        ("a mark before quoted headings", format!("\u{feff}{}", story(",", "\"", plain, false)), ""),
        ("semicolons", story(";", "", plain, false), ""),
        ("tabs, the newest first", story("\t", "", plain, true), ""),
        ("the year first", story(";", "\"", iso, true), ""),
        ("slashes", story(",", "", slashes, false), "--date-format D/M/YYYY"),
        ("the month first", story(",", "", american_clock, false), "--date-format M/D/YYYY"),
    ];
    let mut logs = Vec::new();
    for (name, text, format) in cases {
        let place = Place::new();
        place.file("log.csv", text);
        let answer = place.json(&format!("{IMPORT} {format}"));
        assert_eq!((&answer["skipped"], &answer["incidents"]), (&json!([]), &json!(1)), "{name}");
        let shown = place.json("incident show I-1 --at 2026-11-28T09:00:00Z");
        let clocks = shown["clocks"].as_array().unwrap();
        let verdicts: Vec<&serde_json::Value> = clocks.iter().map(|clock| &clock["verdict"]).collect();
        assert_eq!(verdicts, ["met", "met", "met"], "{name}");
        assert_eq!((&shown["state"], &shown["waited_seconds"]), (&json!("closed"), &json!(7_200)), "{name}");
        let entries = shown["log"].as_array().unwrap();
        let minute = |entry: &serde_json::Value| entry["at"].as_str().unwrap()[..16].to_owned();
        logs.push(entries.iter().map(|entry| (minute(entry), entry["text"].clone())).collect::<Vec<_>>());
    }
    assert!(logs.windows(2).all(|pair| pair[0] == pair[1]), "all of them are the same story");
    let texts: Vec<&str> = logs[0].iter().filter_map(|(_, text)| text.as_str()).collect();
    assert!(texts.iter().any(|text| text.contains("waiting") && text.contains("caller")), "{texts:?}");
}

/// `3/2/2026 09:30 AM`
fn american_clock(text: &str) -> String {
    let hour: u32 = text[11..13].parse().unwrap();
    let (half, shown) =
        if hour >= 12 { ("PM", if hour > 12 { hour - 12 } else { 12 }) } else { ("AM", hour) };
    format!("{}/{}/{} {shown}:{} {half}", &text[3..5], &text[..2], &text[6..10], &text[14..16])
}

#[test]
fn work_begins_anew_when_a_closed_incident_is_taken_up() {
    let place = Place::new();
    let row = |state: &str, count: u8, at: &str| {
        format!("INC9,{state},{count},02-03-2026 09:00,{at},1 - High,1 - High,1 - Critical\n")
    };
    let rows = [
        row("Active", 0, "02-03-2026 09:30"),
        row("Closed", 1, "02-03-2026 11:00"),
        row("Active", 2, "03-03-2026 09:00"),
        row("Canceled", 3, "03-03-2026 10:00"),
    ];
    place.file("log.csv", format!("{HEADING}{}", rows.concat()));
    place.json(IMPORT);
    let shown = place.json("incident show I-1 --at 2026-11-28T09:00:00Z");
    let kinds: Vec<&str> =
        shown["log"].as_array().unwrap().iter().filter_map(|entry| entry["kind"].as_str()).collect();
    assert_eq!(kinds.iter().filter(|kind| **kind == "started").count(), 2, "{kinds:?}");
    assert_eq!(shown["state"], "closed");
    assert!(place.ok("incident show I-1").contains("canceled in the source"));
}

#[test]
fn a_row_that_runs_back_in_time_is_listed_and_its_incident_marked() {
    let place = Place::new();
    let row = |count: u8, at: &str| ROW.replace(",0,", &format!(",{count},")).replace("01:23", at);
    let rows = [row(1, "11:10"), row(1, "09:52"), row(2, "11:03"), row(3, "12:00")];
    place.file("log.csv", format!("{HEADING}{}", rows.concat()));
    let answer = place.json(IMPORT);
    assert_eq!((&answer["skipped"][0]["line"], &answer["incomplete"]), (&json!(2), &json!(["INC1"])));
    assert!(place.ok("incident list").contains("not judged"));
    assert!(place.ok("incident show I-1").contains("line 2 of the source"));
    let table = place.ok("report incidents --month 2016-02 --format csv");
    assert!(
        table.starts_with(
            "contract,priority,received,questions,advice,resolved,excluded,unrequested,incomplete"
        ),
        "{table}"
    );
    assert!(place.ok("report sla --month 2016-02 --format csv").lines().count() <= 1, "nothing is judged");
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
    (
        "[[tenant]]\nid = \"a\"\nlicences = { user = -4 }\n",
        "desk.toml:3:21: invalid value: integer `-4`, expected a whole number",
    ),
    (
        "[[data_centre]]\nid = \"d\"\ncountry = \"Deutschland\"\n",
        "desk.toml:3:11: `Deutschland` is no country",
    ),
    (
        "[[tenant]]\nid = \"a\"\ncontracts = [{ pack = \"xelion-xaas\" }, { pack = \"xelion-xaas\" }]\n",
        "desk.toml:3:49: the contract `xelion-xaas` is given twice with one begin",
    ),
    (
        "[[platform]]\nid = \"ios\"\nversions = [\"26\"]\n[[tenant]]\nid = \"a\"\nsystems = { iso = \"26\" }\n",
        "desk.toml:4: tenant a names the system iso, which is not known",
    ),
    (
        "[[platform]]\nid = \"windows\"\nversions = [\"11\"]\n[[tenant]]\nid = \"a\"\napps = { widnows = \"8.3.1\" }\n",
        "desk.toml:4: tenant a names the app widnows, which is not known",
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
        "[[tenant]]\nid = \"a\"\ncontracts = [{ pack = \"xelion-xass\", begins = 2026-01-01 }]\n",
        "desk.toml:1: tenant a names the contract xelion-xass, which is not known",
    ),
    ("[[tenant]]\nid = \"a\"\nlicences = { usr = 10 }\n", "desk.toml:1: tenant a names the licence usr"),
    (
        "[[reseller]]\nid = \"r\"\n[[server]]\nid = \"s\"\nreseller = \"r\"\ndata_centre = \"fra9\"\n",
        "desk.toml:3: server s names the data centre fra9",
    ),
    (
        "[[tenant]]\nid = \"a\"\ncontracts = [{ pack = \"xelion-xaas\", begins = \"3/4/2026\" }]\n",
        "can be read as 2026-04-03 or as 2026-03-04",
    ),
    (
        "[[tenant]]\nid = \"a\"\n[[usage]]\ntenant = \"a\"\nat = 2026-11-20T00:00:00Z\nbytes = 9223372036854775807\n",
        "is more than any system holds",
    ),
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
        let (_, err) =
            place.fails("import desk desk.toml", if says.contains("more than any") { 3 } else { 1 });
        assert!(err.contains(says), "{says:?} is not in\n{err}\nfor\n{text}");
        if place.path("desk.db").exists() {
            assert_eq!(place.ok("update list").lines().count(), 1, "only the heading: nothing came in");
        }
    }
}

/// Renewed, a contract takes over on its day; until then the old one holds, and none is there twice.
#[test]
fn the_same_contract_renewed_takes_over_on_its_day() {
    let place = Place::new();
    let text = "[[tenant]]\nid = \"a\"\nlicences = { user = 10 }\ncontracts = [\n\
                { pack = \"xelion-xaas\", begins = \"1.1.2026\" },\n\
                { pack = \"xelion-xaas\", begins = 2026-07-01 },\n]\n";
    place.file("desk.toml", text);
    place.ok("import desk desk.toml");
    for (at, begins) in [
        ("2026-06-30T12:00:00Z", "Thu 1 Jan 2026 00:00 CET"),
        ("2026-07-01T12:00:00Z", "Wed 1 Jul 2026 00:00 CEST"),
    ] {
        let shown = place.ok(&format!("availability show a --at {at}"));
        assert!(shown.contains(begins), "{at}: {shown}");
    }
    let line =
        "incident report --tenant a --impact high --urgency high --subject x --reporter y --override z";
    assert!(place.ok(line).starts_with("I-1"), "it holds one contract, not two");
}

#[test]
fn a_desk_file_in_another_encoding_is_named_as_such() {
    let place = Place::new();
    place.file("desk.toml", b"[[reseller]]\nid = \"a\"\nname = \"TK S\xfcd\"\n");
    let (_, err) = place.fails("import desk desk.toml", 1);
    assert!(err.contains("desk.toml:3:13: these bytes are no UTF-8: byte 0xfc is ü in Latin-1"), "{err}");
    place.file("desk.toml", "\u{feff}[[reseller]]\nid = \"a\"\n");
    place.ok("import desk desk.toml");
}

/// A newer export tells more of an incident; what was missed by what was known is not met by it (A68).
#[test]
fn a_newer_log_meets_nothing_that_was_missed() {
    let place = Place::new();
    let row = |state: &str, count: u8, minute: &str| {
        format!("INC1,{state},{count},29-02-2016 01:16,29-02-2016 {minute},1 - High,1 - High,1 - Critical\n")
    };
    let rows = [row("New", 0, "01:16"), row("Active", 1, "01:30"), row("Resolved", 2, "02:00")];
    let missed = |place: &Place| {
        let report = place.ok("report sla --month 2016-02 --format json");
        let report: serde_json::Value = serde_json::from_str(&report).unwrap();
        let rows = report["rows"].as_array().unwrap_or_else(|| panic!("{report}")).clone();
        rows.iter().map(|row| row["missed"].as_u64().unwrap()).sum::<u64>()
    };
    for known in 1..=rows.len() {
        place.file("log.csv", format!("{HEADING}{}", rows[..known].concat()));
        place.ok(IMPORT);
        assert_eq!(missed(&place), 2, "after {known} rows");
    }
    // Told at once they were all in time.
    let whole = Place::new();
    whole.file("log.csv", format!("{HEADING}{}", rows.concat()));
    whole.ok(IMPORT);
    assert_eq!(missed(&whole), 0);
}
