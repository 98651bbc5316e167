//! Exit codes, and complaints that say what was wrong and what would be right.

use std::process::Stdio;

use super::Place;

/// Arguments, code, what standard error says.
const WRONG: &[(&str, i32, &[&str])] = &[
    // The command line itself.
    ("frobnicate", 2, &["unrecognized subcommand 'frobnicate'"]),
    ("incident take", 2, &["required", "<NUMBER>"]),
    ("incident take I-x", 2, &["`I-x` is no incident number"]),
    ("incident list --at yesterday", 2, &["`yesterday` names a day; say the time too"]),
    ("incident list --at 2026-11-24T25:00:00", 2, &["is no time"]),
    ("incident eta I-1 soon", 2, &["`soon` is no time", "write it like +2h"]),
    ("incident list --filter p:9", 2, &["column 3", "try: see `pikett incident list --help`"]),
    ("incident report --tenant klinikum-nord --impact high --subject x", 2, &["--urgency"]),
    ("incident report --tenant klinikum-nord --priority 7 --subject x", 2, &["7"]),
    ("storage record klinikum-nord much", 2, &["much"]),
    ("--theme violet", 2, &["no theme `violet`", "dark, light, contrast"]),
    (
        "calendar due --file cal.toml --start 2026-11-20T13:00:00Z --seconds -5",
        2,
        &["--seconds is negative", "try: give 0 or more"],
    ),
    // Things that are not there.
    ("incident take I-99", 1, &["there is no incident I-99", "pikett incident list"]),
    ("incident report --tenant nobody --priority 2 --subject x", 1, &["no tenant nobody", "klinikum-nord"]),
    (
        "sla explain --contract acme --priority 1 --received 2026-11-20T13:00:00Z",
        1,
        &["no contract acme", "xelion-xaas"],
    ),
    ("--desk missing/desk.db incident list", 1, &["there is no desk at missing/desk.db", "--desk"]),
    ("update notice srv-99", 1, &["there is no server srv-99", "srv-03"]),
    ("storage record nobody 1", 1, &["no tenant nobody"]),
    ("calendar due --file cal.toml --start 2026-11-20T13:00:00Z --seconds 5", 1, &["cannot read cal.toml"]),
    ("import desk nothing.toml", 1, &["cannot read nothing.toml"]),
    ("demo --keep desk.db", 1, &["desk.db exists"]),
    ("", 1, &["there is no terminal", "start it in a terminal"]),
    ("--readonly import desk nothing.toml", 3, &["--readonly: nothing is changed on the desk"]),
    ("--readonly update plan 8.3.9 --commit", 3, &["--readonly: nothing is changed on the desk"]),
    ("--readonly storage buy klinikum-nord 8", 3, &["--readonly: nothing is changed on the desk"]),
    // Rules.
    (
        "incident report --tenant klinikum-nord --impact medium --urgency high --subject x --reporter 'J. Maurer'",
        3,
        &["J. Maurer", "certified"],
    ),
    (
        "update schedule srv-03 --release 8.4.0 --at 2040-12-04T22:00:00+01:00",
        3,
        &["8.4.0 is a test version"],
    ),
    ("storage buy klinikum-nord 8", 3, &["F131", "give the reference of the accepted offer"]),
];

#[test]
fn wrong_commands_change_nothing_and_say_why() {
    let place = Place::small();
    let before = place.ok("incident list") + &place.ok("update list") + &place.ok("storage list");
    for (line, code, says) in WRONG {
        let (out, err) = place.fails(line, *code);
        assert_eq!(out, "", "{line}: complaints go to standard error");
        for part in *says {
            assert!(err.contains(part), "{line}: {part:?} is not in\n{err}");
        }
        assert!(!err.contains('\u{1b}'), "{line}: no colours for a pipe");
    }
    let after = place.ok("incident list") + &place.ok("update list") + &place.ok("storage list");
    assert_eq!(before, after);
}

/// Keys and settings of one's own are refused before anything is drawn.
#[test]
fn what_is_wrong_in_own_files_is_refused_at_the_start() {
    let cases: &[(&str, &str, &[&str])] = &[
        ("keys.toml", "[keys]\ntake = [\"x\"]\nstart = [\"x\"]\n", &["keys.toml:", "`x` is bound to"]),
        ("keys.toml", "[keys]\nfly = [\"x\"]\n", &["keys.toml:2:", "fly"]),
        ("keys.toml", "[keys]\ntake = [\"Ctrl-a\"]\n", &["keys.toml:2:"]),
        ("keys.toml", "[keys]\ntake = [\"Hyper-a\"]\n", &["keys.toml:2:"]),
        ("config.toml", "keys = \"emacs\"\n", &["config.toml:1:", "vim"]),
        ("config.toml", "readonly = false\ncolour = 1\n", &["config.toml:2:", "colour"]),
    ];
    for (name, text, says) in cases {
        let place = Place::new();
        std::fs::create_dir_all(place.path(".config/pikett")).unwrap();
        place.file(&format!(".config/pikett/{name}"), text);
        let (out, err) = place.fails("", 1);
        assert_eq!(out, "", "{text}");
        for part in *says {
            assert!(err.contains(part), "{text}: {part:?} is not in\n{err}");
        }
    }
}

/// What may begin at any time, with a reason.
const PATCH: &str = r#"
[[release]]
version = "8.3.20"
stage = "stable"
security_critical = true
[[slot]]
server = "srv-07"
release = "8.3.20"
at = 2040-12-05T22:00:00+01:00
"#;

#[test]
fn a_monitoring_system_gets_one_line_and_a_code() {
    let place = Place::new();
    let (out, _) = place.fails("check", 3);
    assert!(out.starts_with("PIKETT UNKNOWN - there is no desk at "), "{out}");
    let place = Place::small();
    let quiet = "check --at 2026-11-20T10:00:00+01:00";
    // Of an authorised contact the phone number is to be known (F260).
    let phone = crate::support::SMALL
        .replace("email = \"berg@tks.example\"", "email = \"berg@tks.example\", phone = \"1\"");
    let file = place.file("phone.toml", phone);
    let (out, _) = place.fails(quiet, 1);
    assert!(out.starts_with("PIKETT WARNING - 0 critical, 1 warnings, 0 open: software-haus"), "{out}");
    place.ok(&format!("import desk {}", file.display()));
    assert!(place.ok(quiet).starts_with("PIKETT OK - 0 critical, 0 warnings, 0 open |"));
    place.ok(
        "incident report --tenant klinikum-nord --impact limited --urgency high --subject x --reporter 'A. Berg' --received 2026-11-20T09:00:00+01:00",
    );
    assert!(place.ok(quiet).starts_with("PIKETT OK - 0 critical, 0 warnings, 1 open |"));
    let (out, _) = place.fails("check --at 2026-11-20T12:30:00+01:00", 1);
    assert!(out.starts_with("PIKETT WARNING - 0 critical, 1 warnings, 1 open: I-1 "), "{out}");
    assert!(out.contains(" 'missed'=0;;;0") && out.contains(" 'due-soon'=1;;;0"), "{out}");
    let (out, err) = place.fails("check --at 2026-11-23T13:00:00+01:00", 2);
    assert!(out.starts_with("PIKETT CRITICAL - 1 critical, 0 warnings, 1 open: I-1 "), "{out}");
    assert_eq!((out.lines().count(), err.as_str()), (1, ""));
    place.file("patch.toml", PATCH);
    place.ok("import desk patch.toml");
    place.ok("update start srv-07 --release 8.3.20 --reason 'the hole is used'");
    place.ok("update fail srv-07 --release 8.3.20 --reason 'disk full'");
    let (out, _) = place.fails(quiet, 2);
    assert!(out.contains(" 'update-failed'=1;;;0 'rollout-halted'=1;;;0"), "{out}");
}

#[test]
fn a_reader_that_goes_away_is_no_problem() {
    let place = Place::small();
    let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin!("pikett"))
        .args(["incident", "list", "--help"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .current_dir(place.folder.path())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}
