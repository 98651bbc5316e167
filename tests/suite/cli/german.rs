//! The command line in German: help, complaints, and answers for programs that stay as they are.

use std::collections::BTreeSet;

use clap::CommandFactory;
use pikett::cli::Cli;

use super::Place;

/// Lines of prose that are the same in both languages.
const ALIKE: [&str; 1] = ["- md: Markdown"];

/// What the parser would write in English.
const MARKS: [&str; 7] =
    ["Usage", "Options:", "Commands:", "Arguments:", "[default:", "ossible values", "Print help"];

fn is_alike(line: &str) -> bool {
    ALIKE.contains(&line.split_whitespace().collect::<Vec<_>>().join(" ").as_str())
}

fn is_prose(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let plain = |word: &&str| word.len() > 1 && word.chars().all(|c| c.is_alphabetic() || ",:;.".contains(c));
    words.windows(2).any(|pair| pair.iter().all(plain))
}

#[test]
fn no_english_line_is_left_in_the_help() {
    let place = Place::new();
    let mut left = Vec::new();
    let mut english = Cli::command().color(clap::ColorChoice::Never);
    english.build();
    let mut commands = vec![(String::new(), english)];
    while let Some((name, mut command)) = commands.pop() {
        let english = command.render_long_help().to_string();
        let german = place.ok(&format!("--lang de{name} --help"));
        let english: BTreeSet<&str> = english.lines().map(str::trim).collect();
        let alike = german.lines().map(str::trim).filter(|line| english.contains(line) && is_prose(line));
        let alike = alike.filter(|line| !is_alike(line));
        left.extend(alike.map(|line| format!("{name}: {line}")));
        let left_over = MARKS.iter().filter(|mark| german.contains(*mark));
        left.extend(left_over.map(|mark| format!("{name}: {mark}")));
        let subs = command.get_subcommands();
        commands.extend(subs.map(|sub| (format!("{name} {}", sub.get_name()), sub.clone())));
    }
    assert!(left.is_empty(), "{}", left.join("\n"));
}

#[test]
fn complaints_of_the_command_line() {
    let place = Place::new();
    for (line, says) in [
        ("incidnt", "unbekannter Befehl 'incidnt'"),
        ("incident list --foo", "unerwartetes Argument '--foo'"),
        ("alarms --at x", "`x` ist kein Zeitpunkt"),
        ("incident show x", "`x` ist keine Vorfallnummer"),
        ("report sla --format x", "[mögliche Werte: table, csv, json, md]"),
        ("demo --color tru", "ähnlich ist der Wert 'true'"),
        ("credit what-if 88", "diese notwendigen Argumente fehlen"),
        ("alarms --json --json", "darf nur einmal stehen"),
        ("sla explain --contract a --received now --impact high --priority 1", "verträgt sich nicht"),
        ("calendar due --file a --start now --seconds -1", "--seconds ist negativ"),
        ("report sla --month x", "`x` ist kein Monat"),
        ("alarms", "gibt es keinen Desk"),
        ("--theme x", "das Farbschema `x` gibt es nicht"),
    ] {
        let output = place.run(&format!("--lang de {line}"));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(says), "{line}: {said}");
        assert_ne!(output.status.code(), Some(0), "{line}");
        let english = place.run(&format!("--lang en {line}"));
        assert_eq!(english.status.code(), output.status.code(), "{line}");
        assert!(!String::from_utf8(english.stderr).unwrap().contains(says), "{line}");
    }
}

#[test]
fn programs_are_answered_in_one_language() {
    let place = Place::small();
    let at = "--at 2026-11-24T14:03:27+01:00 --json";
    for line in [
        "incident list",
        "alarms",
        "storage list",
        "storage servers",
        "backup list",
        "licence list",
        "licence billing",
        "credit list",
        "credit price-list",
        "hours list",
        "duty list",
        "equipment list",
        "equipment tests",
        "reseller list",
        "availability list",
        "availability servers --month 2026-11",
        "update list",
        "update versions",
        "update rollout",
        "update owed",
    ] {
        let [en, de] = ["en", "de"].map(|lang| place.ok(&format!("--lang {lang} {line} {at}")));
        assert_eq!(en, de, "{line}");
    }
    let [en, de] = ["en", "de"].map(|lang| place.ok(&format!("--lang {lang} contracts --json")));
    assert_eq!(en, de);
}

#[test]
fn headings_of_tables() {
    let place = Place::small();
    assert!(place.ok("--lang de storage list").starts_with("MANDANT"));
    assert!(place.ok("--lang en storage list").starts_with("TENANT"));
}

/// A file that is broken, what reads it, and what is said in German at the same place.
const BROKEN: &[(&str, &[u8], &str, &str)] = &[
    ("packs/acme.toml", b"id = \"x\"\nsla = 1\n", "contracts", "acme.toml:2:1: TOML-Fehler: unknown"),
    (
        "a.toml",
        b"time_zone = \"Mars\"\n[weekly]\n",
        "calendar elapsed --file a.toml --from now --to now",
        "a.toml:1:13: keine Zeitzone `Mars`",
    ),
    (
        "desk.toml",
        b"[[tenant]]\nid = \"A b\"\n",
        "import desk desk.toml",
        "desk.toml:2:6: `A b` ist keine Id",
    ),
    (
        "desk.toml",
        b"[[tenant]]\nid = \"a\"\n[[tenant]]\nid = \"a\"\n",
        "import desk desk.toml",
        "desk.toml:4:6: tenant `a` ist zweimal angegeben",
    ),
    (
        "desk.toml",
        b"a = 1\nname = \"S\xfcd\"",
        "import desk desk.toml",
        "desk.toml:2:10: diese Bytes sind kein UTF-8",
    ),
    (
        ".config/pikett/keys.toml",
        b"[keys]\nfly = [\"x\"]\n",
        "",
        "keys.toml:2:1: die Aktion `fly` gibt es nicht",
    ),
    (".config/pikett/config.toml", b"\nlock_after = '0s'\n", "", "config.toml:2:14: für nie `off` schreiben"),
    (
        ".config/pikett/config.toml",
        b"idle_readonly = 'soon'\n",
        "",
        "config.toml:1:17: `soon` ist keine Dauer",
    ),
    (".config/pikett/themes/my.toml", b"[roles]\ntxt = {}\n", "--theme my", "my.toml:2:1: keine Rolle `txt`"),
    ("log.csv", b"number\n", LOG, "Zeile 1, Spalte 1: die Spalte `incident_state` fehlt"),
];

const LOG: &str = "import servicenow log.csv --contract xelion-xaas --tenant lab";

/// Where a complaint says that the fault is, as numbers.
fn place_of(complaint: &str) -> Vec<String> {
    let (place, _) = complaint.split_once(": ").unwrap_or_default();
    let numbers =
        complaint[place.len()..].split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let named = place.split(':').skip(1).map(str::to_owned);
    if place.contains(".toml:") { named.collect() } else { numbers.take(2).map(str::to_owned).collect() }
}

/// Settings speak their language also where something else in them is wrong.
#[test]
fn broken_settings_complain_in_their_language() {
    let place = Place::new();
    std::fs::create_dir_all(place.path(".config/pikett")).unwrap();
    place.file(".config/pikett/config.toml", "lang = 'de'\nidle_readonly = 'soon'\n");
    assert!(place.fails("", 1).1.contains("config.toml:2:17: `soon` ist keine Dauer"));
    assert!(place.fails("incident show I-1", 1).1.contains("gibt es keinen Desk"));
}

#[test]
fn a_broken_file_is_complained_about_at_the_same_place() {
    for (name, text, line, says) in BROKEN {
        let place = Place::new();
        let file = place.path(name);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, text).unwrap();
        let [en, de] = ["en", "de"].map(|lang| place.fails(&format!("--lang {lang} {line}"), 1).1);
        let [en, de] =
            [&en, &de].map(|said| said.lines().next().unwrap().trim_start_matches("pikett: ").to_owned());
        assert!(de.contains(says), "{name}: {de}");
        assert_eq!(place_of(&de), place_of(&en), "{name}: {de}\n{en}");
        assert!(!place_of(&de).is_empty(), "{name}: {de}");
        assert_ne!(de, en, "{name}");
    }
}

#[test]
fn a_filter_and_rows_that_are_left_out() {
    let place = Place::small();
    let (_, de) = place.fails("--lang de incident list --filter p:9", 2);
    assert!(de.contains("--filter, Spalte 3: eine Priorität ist 1, 2, 3 oder 4"), "{de}");
    let heading = "number,incident_state,sys_mod_count,opened_at,sys_updated_at,impact,urgency,priority\n";
    let row = "INC1,New,0,29-02-2016 01:16,29-02-2016 01:23,2 - Medium,2 - Medium,3 - Moderate\n";
    place.file("log.csv", format!("{heading}{row}INC2,New\n"));
    let taken = place.ok(&format!("--lang de {LOG}"));
    assert!(taken.contains("Zeile 3: die Zeile hat 2 Felder, die Kopfzeile 8"), "{taken}");
    let json = place.json(&format!("--lang de {LOG}"));
    assert_eq!(json["skipped"][0]["why"], "the row has 2 fields, the heading 8", "the same for programs");
}
