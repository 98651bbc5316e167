//! What the README shows works.

use clap::Parser;
use pikett::cli::Cli;

use super::Place;

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

#[test]
fn the_desk_file_is_taken() {
    let desk = blocks("toml").into_iter().find(|block| block.contains("[[reseller]]")).unwrap();
    let place = Place::new();
    place.file("desk.toml", desk);
    assert_eq!(place.json("import desk desk.toml")["entries"], 29);
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
