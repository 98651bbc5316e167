//! Whatever is printed, on either way, is clean: text from outside moves no terminal.

use pikett::domain::base::text::printable;
use rusqlite::Connection;

use super::Place;

/// A title, a cleared screen, its 8-bit twin, a turned direction, a return to the line's begin, an
/// invisible character and a line that is none.
const EVIL: &str = "e\u{1b}]0;x\u{7}\u{1b}[2J\u{9b}2J\u{202e}v\r\u{200b}\u{2028}il";

/// Runs it, and holds both outputs against what a terminal may get.
fn clean(place: &Place, arguments: &[&str], environment: &[(&str, &str)]) -> String {
    let mut command = assert_cmd::Command::cargo_bin("pikett").unwrap();
    command.env_clear().env("PIKETT_DESK", place.path("desk.db")).env("PIKETT_USER", EVIL);
    command.env("HOME", place.folder.path()).current_dir(place.folder.path());
    let output = command.envs(environment.iter().copied()).args(arguments).output().unwrap();
    let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
    assert_eq!(printable(&text), text, "{arguments:?} {environment:?}");
    text
}

#[test]
fn arguments_and_the_environment() {
    let place = Place::small();
    let evil_desk = format!("{EVIL}/desk.db");
    let evil_file = format!("{EVIL}.toml");
    let lines: [&[&str]; 15] = [
        &[EVIL],
        &["incident", EVIL],
        &["incident", "take", EVIL],
        &["incident", "take", "I-1", EVIL],
        &["incident", "show", "I-1", &format!("--{EVIL}")],
        &["incident", "list", "--filter", EVIL],
        &["incident", "list", "--at", EVIL],
        &["incident", "eta", "I-1", EVIL],
        &["--theme", EVIL],
        &["--for-reseller", EVIL, "check"],
        &["--desk", &evil_desk, "incident", "list"],
        &["--desk", &evil_desk, "check"],
        &["import", "desk", &evil_file],
        &["storage", "record", "klinikum-nord", EVIL],
        &["desk", "backup", &evil_desk],
    ];
    for line in lines {
        assert!(!clean(&place, line, &[]).is_empty(), "{line:?}");
    }
    for variable in ["PIKETT_RESELLER", "PIKETT_DESK"] {
        assert!(!clean(&place, &["check"], &[(variable, EVIL)]).is_empty(), "{variable}");
    }
}

/// As a TOML string.
fn quoted() -> String {
    let escape =
        |c: char| if c.is_ascii_graphic() { c.to_string() } else { format!("\\u{:04X}", u32::from(c)) };
    format!("\"{}\"", EVIL.chars().map(escape).collect::<String>())
}

#[test]
fn files_that_people_bring() {
    let evil = quoted();
    let row = "INC1,New,0,29-02-2016 01:16,29-02-2016 01:23,2 - Medium,2 - Medium,3 - Moderate\n";
    let heading = "number,incident_state,sys_mod_count,opened_at,sys_updated_at,impact,urgency,priority\n";
    let files: [(&str, String, &[&str]); 11] = [
        (
            "desk.toml",
            format!("[[release]]\nversion = \"1\"\nstage = {evil}\n"),
            &["import", "desk", "desk.toml"],
        ),
        ("desk.toml", format!("{evil} = 1\n"), &["import", "desk", "desk.toml"]),
        ("desk.toml", format!("[[tenant]]\nid = {evil}\n"), &["import", "desk", "desk.toml"]),
        ("desk.toml", format!("[[tenant]]\nid = \"a\"\n{EVIL}\n"), &["import", "desk", "desk.toml"]),
        ("packs/own.toml", format!("id = {evil}\n"), &["contracts"]),
        ("packs/own.toml", format!("{evil} = 1\n"), &["contracts"]),
        (&format!("packs/{EVIL}.toml"), "nothing".to_owned(), &["contracts"]),
        (".config/pikett/config.toml", format!("theme = {evil}\n"), &[]),
        (".config/pikett/config.toml", format!("keys = {evil}\n"), &[]),
        (".config/pikett/keys.toml", format!("[keys]\n{evil} = [{evil}]\n"), &[]),
        (".config/pikett/themes/own.toml", format!("{evil} = {evil}\n"), &["--theme", "own"]),
    ];
    for (name, text, line) in &files {
        let place = Place::small();
        for folder in ["packs", ".config/pikett/themes"] {
            std::fs::create_dir_all(place.path(folder)).unwrap();
        }
        place.file(name, text);
        assert!(!clean(&place, line, &[]).is_empty(), "{name}: {text}");
    }
    for cell in ["New", "INC1", "2 - Medium", "29-02-2016 01:23"] {
        let place = Place::small();
        place.file("log.csv", format!("{heading}{}", row.replacen(cell, &EVIL.replace('\r', ""), 1)));
        let line =
            ["import", "servicenow", "log.csv", "--contract", "xelion-xaas", "--tenant", "klinikum-nord"];
        clean(&place, &line, &[]);
    }
}

/// A journal can be edited by hand.
#[test]
fn an_edited_journal() {
    let changes: [(&str, &[u8]); 5] = [
        ("by", EVIL.as_bytes()),
        ("via", EVIL.as_bytes()),
        ("entity", EVIL.as_bytes()),
        ("kind", EVIL.as_bytes()),
        ("body", b"{\"e\\u001b[2J\\u009b2J\\u202evil\":{}}"),
    ];
    let reading: [&[&str]; 6] = [
        &["check"],
        &["incident", "list"],
        &["report", "handover"],
        &["desk", "verify"],
        &["desk", "backup", "b.db"],
        &["incident", "take", "I-1"],
    ];
    for (column, text) in changes {
        let place = Place::small();
        let text = String::from_utf8(text.to_vec()).unwrap();
        let sql = format!("UPDATE event SET {column} = ?1 WHERE seq = 3");
        Connection::open(place.path("desk.db")).unwrap().execute(&sql, [text]).unwrap();
        for line in reading {
            assert!(!clean(&place, line, &[]).is_empty(), "{column}: {line:?}");
        }
    }
}

/// Names and texts that came in by the front door, in every list and report.
#[test]
fn lists_and_reports() {
    let place = Place::small();
    let evil = quoted();
    place.file("more.toml", format!("[[reseller]]\nid = \"tks\"\nname = {evil}\ncontacts = [{{ name = {evil}, email = \"x@y.example\", certified = true, authorised = true }}]\n"));
    clean(&place, &["import", "desk", "more.toml"], &[]);
    let report = "incident report --tenant klinikum-nord --impact high --urgency critical --channel phone --override x --subject";
    let mut line: Vec<&str> = report.split(' ').collect();
    line.extend([EVIL, "--reporter", EVIL, "--description", EVIL]);
    assert!(clean(&place, &line, &[]).contains("I-1"));
    clean(&place, &["incident", "note", "I-1", EVIL, "--json"], &[]);
    let month = ["--month", "2026-11"];
    let reading: [&[&str]; 10] = [
        &["incident", "list"],
        &["incident", "list", "--json"],
        &["incident", "show", "I-1"],
        &["incident", "show", "I-1", "--json"],
        &["incident", "why", "I-1"],
        &["report", "handover"],
        &["report", "handover", "--format", "md"],
        &[&["report", "incidents"], &month[..]].concat(),
        &["storage", "list"],
        &["check"],
    ];
    for line in reading {
        assert!(!clean(&place, line, &[]).is_empty(), "{line:?}");
    }
}

/// A locale without UTF-8 gets no byte of it, but in files that have characters of their own.
#[test]
fn a_locale_without_utf_8() {
    let place = Place::small();
    place.ok("incident report --tenant software-haus --priority 2 --subject 'Störung für Bär' --reporter 'A. Berg'");
    let run = |locale: &[(&str, &str)], line: &str| {
        let mut command = assert_cmd::Command::cargo_bin("pikett").unwrap();
        command.env_clear().env("PIKETT_DESK", place.path("desk.db")).env("HOME", place.folder.path());
        let output = command.envs(locale.iter().copied()).args(crate::support::words(line)).output().unwrap();
        [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat()
    };
    let c: &[(&str, &str)] = &[("LANG", "C")];
    for (locale, line, has, has_not) in [
        (c, "incident list", "Stoerung fuer Baer", "Stö"),
        (c, "incident show I-1 --json", "St\\u00f6rung", "Stö"),
        (c, "--lang de incident take I-77", "I-77", "ö"),
        (c, "--lang de --help", "fuer", "für"),
        (&[("LC_ALL", "de_DE.ISO-8859-1"), ("LANG", "de_DE.UTF-8")], "incident list", "Stoerung", "Stö"),
        (&[("LANG", "de_DE.UTF-8")], "incident list", "Störung für Bär", "Stoe"),
        // Nothing says so, and a program reads it.
        (&[], "incident list", "Störung", "Stoe"),
    ] {
        let said = run(locale, line);
        assert!(said.contains(has) && !said.contains(has_not), "{locale:?} {line}: {said}");
        assert!(locale != c || said.is_ascii(), "{line}: {said}");
    }
    let rows: Vec<usize> = run(c, "incident list").lines().filter_map(|line| line.find("software")).collect();
    assert!(!rows.is_empty(), "columns stand below each other");
    assert!(
        !run(c, "--lang de report month --format html").is_ascii(),
        "a page says itself which characters it has"
    );
}
