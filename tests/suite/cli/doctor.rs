//! What `pikett doctor` finds, and what it says to do.

use std::os::unix::fs::PermissionsExt;
use std::process::Output;
use std::sync::Arc;

use assert_cmd::Command;
use pikett::store::{Access, SqliteJournal};
use serde_json::Value;

use super::Place;
use crate::support::Lab;

/// With these variables and no others.
fn run(place: &Place, line: &str, variables: &[(&str, &str)]) -> Output {
    let mut command = Command::cargo_bin("pikett").unwrap();
    command.env_clear().env("HOME", place.path("home")).current_dir(place.path("."));
    command.envs(variables.iter().copied());
    command.args(crate::support::words(line)).output().unwrap()
}

fn json(output: &Output) -> Vec<Value> {
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The findings of an area that are not fine.
fn about<'v>(found: &'v [Value], area: &str) -> Vec<(&'v str, &'v str, &'v str)> {
    let text = |value: &'v Value| value.as_str().unwrap_or_default();
    let own = found.iter().filter(|one| one["area"] == area && one["verdict"] != "ok");
    own.map(|one| (text(&one["verdict"]), text(&one["what"]), text(&one["mend"]))).collect()
}

#[track_caller]
fn says(found: &[Value], area: &str, verdict: &str, what: &str, mend: &str) {
    let own = about(found, area);
    let told = own.iter().any(|one| one.0 == verdict && one.1.contains(what) && one.2.contains(mend));
    assert!(told, "{area}: {verdict} {what:?}, {mend:?} is not among {own:?}");
}

const GOOD: [(&str, &str); 3] = [("TERM", "xterm-256color"), ("LANG", "de_DE.UTF-8"), ("PIKETT_USER", "mk")];

#[test]
fn a_new_machine_has_no_fault_and_nothing_is_made() {
    let place = Place::new();
    std::fs::create_dir(place.path("home")).unwrap();
    let output = run(&place, "doctor --json", &GOOD);
    let found = json(&output);
    assert_eq!(output.status.code(), Some(0), "{found:?}");
    says(&found, "desk", "note", "there is none yet: ", "`pikett` makes one");
    assert_eq!(about(&found, "colours"), []);
    assert_eq!(about(&found, "characters"), []);
    assert_eq!(std::fs::read_dir(place.path("home")).unwrap().count(), 0, "it only looks");
    let areas: std::collections::BTreeSet<&str> =
        found.iter().map(|one| one["area"].as_str().unwrap()).collect();
    let all = ["characters", "clock", "colours", "desk", "keys", "line", "multiplexer"];
    assert!(areas.into_iter().eq(all.into_iter().chain(["settings", "terminal", "themes"])));
}

#[test]
fn the_environment_is_looked_at() {
    let place = Place::new();
    let found = json(&run(&place, "doctor --json", &[("TERM", "xterm"), ("STY", "1.a")]));
    says(&found, "colours", "note", "16col, by TERM=xterm", "COLORTERM=truecolor");
    says(&found, "characters", "note", "ascii, nothing says otherwise", "LANG=C.UTF-8");
    says(&found, "multiplexer", "note", "screen passes no notifications", "bell");
    says(&found, "settings", "note", "nobody says who you are", "PIKETT_USER");
    let settled = json(&run(&place, "--color 16 --glyphs ascii doctor --json", &[("TERM", "xterm")]));
    assert_eq!((about(&settled, "colours"), about(&settled, "characters")), (vec![], vec![]));
    // What comes from outside moves no terminal.
    let output = run(&place, "doctor", &[("TERM", "xterm\u{1b}]0;owned\u{7}\u{9b}2J")]);
    assert!(!output.stdout.iter().any(|byte| [0x1b, 0x07].contains(byte)));
    assert!(!String::from_utf8(output.stdout).unwrap().contains('\u{9b}'));
}

#[test]
fn settings_keys_and_themes_are_told_by_their_line() {
    let place = Place::new();
    let folder = place.path("home/.config/pikett");
    std::fs::create_dir_all(folder.join("themes")).unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.join(name), text).unwrap();
    let hash = "lock_passphrase_hash = \"$argon2id$secret\"\n";
    write("config.toml", &format!("theme = \"dark\"\n{hash}"));
    write("keys.toml", "[keys]\ntake = [\"s\"]\n");
    write("themes/own.toml", "[roles]\ntext = { true = \"red\" }\n");
    let output = run(&place, "doctor --json", &GOOD);
    let found = json(&output);
    assert_eq!(output.status.code(), Some(1));
    says(&found, "settings", "fault", "config.toml:2:24: ", "");
    says(&found, "keys", "fault", "keys.toml:2:9: `s` is bound to `start` already", "");
    says(&found, "themes", "note", "own.toml:2:17: `red` is no colour", "");
    assert!(!String::from_utf8(output.stdout).unwrap().contains("$argon2id"), "no secret is told");
    write("config.toml", "theme = \"own\"\n");
    write("keys.toml", "[keys]\n");
    let found = json(&run(&place, "doctor --json", &GOOD));
    says(&found, "themes", "fault", "own.toml:2:17", "");
    assert_eq!((about(&found, "settings"), about(&found, "keys")), (vec![], vec![]));
}

/// What is no file is neither waited at nor given other rights.
#[test]
fn what_is_no_file_is_named() {
    let place = Place::small();
    let folder = place.path("home/.config/pikett");
    std::fs::create_dir_all(folder.join("themes")).unwrap();
    let pipe = |path: &std::path::Path| {
        rustix::fs::mknodat(
            rustix::fs::CWD,
            path,
            rustix::fs::FileType::Fifo,
            rustix::fs::Mode::from_raw_mode(0o600),
            0,
        )
        .unwrap();
    };
    let found = json(&run(&place, "doctor --json", &GOOD));
    assert!(found.iter().any(|one| one["what"].as_str().unwrap().contains("they lie in")), "{found:?}");
    for (name, area) in [("config.toml", "settings"), ("keys.toml", "keys"), ("themes/own.toml", "themes")] {
        let path = folder.join(name);
        for (is_pipe, what) in [(true, "is no file, but a pipe"), (false, "is a folder")] {
            if is_pipe {
                pipe(&path);
            } else {
                std::fs::create_dir(&path).unwrap();
            }
            let found = json(&run(&place, "doctor --json", &GOOD));
            let verdict = if area == "themes" { "note" } else { "fault" };
            says(&found, area, verdict, what, "put a file in its place");
            if is_pipe { std::fs::remove_file(&path).unwrap() } else { std::fs::remove_dir(&path).unwrap() }
        }
    }
    let desk = place.path("other.db");
    for (is_pipe, what) in [(true, "it is no file"), (false, "it is a folder")] {
        if is_pipe {
            pipe(&desk);
        } else {
            std::fs::create_dir(&desk).unwrap();
        }
        std::fs::set_permissions(&desk, std::fs::Permissions::from_mode(0o777)).unwrap();
        let found = json(&run(&place, &format!("--desk {} doctor --json", desk.display()), &GOOD));
        says(&found, "desk", "fault", what, "--desk");
        assert!(!format!("{found:?}").contains("chmod"), "{found:?}");
        if is_pipe { std::fs::remove_file(&desk).unwrap() } else { std::fs::remove_dir(&desk).unwrap() }
    }
    std::fs::create_dir(place.path("packs")).unwrap();
    pipe(&place.path("packs/own.toml"));
    let (_, complaint) = place.fails("incident list", 1);
    assert!(complaint.contains("own.toml is no file"), "{complaint}");
}

#[test]
fn the_desk_is_looked_at() {
    let place = Place::small();
    let desk = place.path("desk.db");
    let line = format!("--desk {} doctor --json", desk.display());
    let output = run(&place, &line, &GOOD);
    let found = json(&output);
    assert_eq!((output.status.code(), about(&found, "desk")), (Some(0), vec![]), "{found:?}");
    let records = found.iter().any(|one| one["what"].as_str().unwrap().contains(" records, "));
    assert!(records, "{found:?}");

    std::fs::set_permissions(&desk, std::fs::Permissions::from_mode(0o644)).unwrap();
    let found = json(&run(&place, &line, &GOOD));
    says(&found, "desk", "note", "(mode 644)", "chmod o-rwx ");

    let change = rusqlite::Connection::open(&desk).unwrap();
    change.execute("UPDATE event SET recorded = recorded + 1 WHERE seq = 1", []).unwrap();
    let output = run(&place, &line, &GOOD);
    assert_eq!(output.status.code(), Some(1));
    says(&json(&output), "desk", "fault", "record 1 ", "");

    let other = place.file("other.db", "no desk, but a long text\n".repeat(100));
    let output = run(&place, &format!("--desk {} doctor --json", other.display()), &GOOD);
    assert_eq!(output.status.code(), Some(1));
    says(&json(&output), "desk", "fault", "is no", "");

    let output = run(&place, "--desk gone.db doctor --json", &GOOD);
    says(&json(&output), "desk", "fault", "there is no gone.db", "--desk and PIKETT_DESK");
    assert!(!place.path("gone.db").exists());
}

/// A clock that was set back, or a desk from a machine whose clock was wrong.
#[test]
fn a_clock_behind_the_desk_is_a_fault() {
    let place = Place::new();
    let journal = SqliteJournal::open(&place.path("desk.db"), Access::Create).unwrap();
    let mut lab = Lab::on(Arc::new(journal));
    lab.set(crate::support::at("2199-01-01T00:00:00+01:00"));
    lab.fill(crate::support::SMALL);
    drop(lab);
    let output = run(&place, "--desk desk.db doctor --json", &GOOD);
    assert_eq!(output.status.code(), Some(1));
    let found = json(&output);
    says(&found, "clock", "fault", "Mon 31 Dec 2198", "set this machine's clock right");
    assert_eq!(about(&found, "desk"), []);
}

#[test]
fn it_speaks_german() {
    let place = Place::new();
    let output = run(&place, "--lang de doctor", &[("TERM", "xterm")]);
    let said = String::from_utf8(output.stdout).unwrap();
    for text in
        ["Hinweis  Zeichen        ascii, nichts sagt es anders", "-> LANG=C.UTF-8 setzen", "gut      Uhr "]
    {
        assert!(said.contains(text), "{text:?}: {said}");
    }
}
