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
        ("incident show x", "`x` ist keine Vorfallsnummer"),
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
