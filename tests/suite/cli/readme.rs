//! What the README shows works.

use std::sync::Arc;

use clap::Parser;
use pikett::cli::Cli;
use pikett::store::{Access, SqliteJournal};

use super::{Place, data};
use crate::support::{Lab, at};

const README: &str = include_str!("../../../README.md");

/// What stands between fences of one language.
fn blocks(language: &str) -> Vec<&'static str> {
    let fence = format!("```{language}\n");
    README.split(&fence).skip(1).map(|rest| rest.split_once("```").unwrap().0).collect()
}

#[test]
fn every_command_is_understood() {
    let lines: Vec<&str> = blocks("sh").into_iter().flat_map(str::lines).collect();
    assert_eq!(lines[..2], ["cargo run --release -- demo", "cargo test"], "the first two things to try");
    let commands: Vec<&&str> = lines.iter().filter(|line| line.starts_with("pikett")).collect();
    assert!(commands.len() > 12, "{commands:?}");
    for line in commands {
        let words = crate::support::words(&line.replace('"', "'"));
        Cli::try_parse_from(words).unwrap_or_else(|e| panic!("{line}: {e}"));
    }
}

fn desk_file() -> &'static str {
    blocks("toml").into_iter().find(|block| block.contains("[[reseller]]")).unwrap()
}

/// Whoever follows it from its top to its end is refused nothing. Acts are done at a time to which the
/// dates of the desk file are still to come; what only reads, or needs a file, is run as it stands.
#[test]
fn it_can_be_followed_from_top_to_end() {
    let place = Place::new();
    place.file("desk.toml", desk_file());
    for log in ["incident_event_log.csv", "export.csv"] {
        std::fs::copy(data("servicenow_excerpt.csv"), place.path(log)).unwrap();
    }
    let mut lab = Lab::on(Arc::new(SqliteJournal::open(&place.path("desk.db"), Access::Create).unwrap()));
    lab.set(at("2026-11-24T10:00:00+01:00"));
    lab.fill(desk_file());
    let lines = blocks("sh").into_iter().flat_map(str::lines).map(|line| line.replace('"', "'"));
    let mut refused = Vec::new();
    for line in lines.filter_map(|line| line.strip_prefix("pikett ").map(str::to_owned)) {
        let words = std::iter::once("pikett".to_owned()).chain(crate::support::words(&line));
        let command = Cli::try_parse_from(words).unwrap().command.unwrap();
        // Typed at a prompt, or of a clock that is not the desk's.
        if line.starts_with("reseller code") {
            continue;
        }
        let looks = line.contains("--what-if") || line.starts_with("incident checklist");
        if command.written().is_some() && !looks {
            lab.catch_up().unwrap();
            let (act, by) = line.split_once(" --by '").unwrap_or((&line, "mk"));
            let done = lab.run_by(act, by.trim_end_matches('\''));
            refused.extend(done.err().map(|failure| format!("{line}: {failure}")));
            continue;
        }
        let as_of = ["--trust-clock", "--at 2026-11-24T12:00:00+01:00"].map(|more| format!("{line} {more}"));
        let known = |line: &&String| {
            let words = crate::support::words(line);
            Cli::try_parse_from(std::iter::once("pikett".to_owned()).chain(words)).is_ok()
        };
        let output = place.run(as_of.iter().find(known).unwrap_or(&line));
        // A check tells by its code how things stand.
        if !output.status.success() && line != "check" {
            refused.push(format!("{line}: {}", String::from_utf8_lossy(&output.stderr)));
        }
    }
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}

#[test]
fn the_desk_file_is_taken() {
    let desk = desk_file();
    let place = Place::new();
    place.file("desk.toml", desk);
    assert_eq!(place.json("import desk desk.toml")["entries"], 34);
    assert_eq!(place.json("import desk desk.toml")["warnings"], serde_json::json!([]));
    assert_eq!(place.json("storage list")[0]["tenant"], "klinikum-nord");
}

#[test]
fn the_settings_are_known() {
    let settings = blocks("toml").into_iter().find(|block| block.contains("theme = ")).unwrap();
    pikett::config::Config::parse("README", settings).unwrap();
}

#[test]
fn every_file_it_links_to_is_there() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let links = README.split("](").skip(1).map(|rest| rest.split_once(')').unwrap().0);
    for link in links.filter(|link| !link.contains("://")) {
        assert!(root.join(link).exists(), "{link}");
    }
}
