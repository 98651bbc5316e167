//! The wall cannot write: it names nothing that could.

use super::report;
use super::source::{File, files};

/// What of other rooms the wall may name. Whatever is not here could lead to a command: the link of a
/// console, acts and their fields, what the console does when a key is pressed.
const MAY: [&[&str]; 17] = [
    &["client", "Clock"],
    &["client", "Connection"],
    &["client", "Failure"],
    &["client", "Follower"],
    &["client", "Glimpse"],
    &["config"],
    &["domain", "base"],
    &["domain", "contract"],
    &["domain", "facts"],
    &["domain", "readings"],
    &["domain", "world"],
    &["tui", "cell"],
    &["tui", "input"],
    &["tui", "key"],
    &["tui", "panes"],
    &["words"],
    &["wall"],
];
/// The same of the console's drawing and terminal.
const DRAWING: [&str; 7] = ["role", "signals", "size", "terminal", "theme", "widgets", "wrap"];

fn is_allowed(path: &[String]) -> bool {
    let is = |allowed: &&[&str]| allowed.len() <= path.len() && allowed.iter().zip(path).all(|(a, p)| a == p);
    MAY.iter().any(is) || (path[0] == "tui" && path.get(1).is_some_and(|room| DRAWING.contains(&&**room)))
}

fn is_path(text: &str) -> bool {
    text.ends_with("::") && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | ':'))
}

/// Paths that a file names, with the names of a group each by itself.
fn named(file: &File) -> Vec<Vec<String>> {
    let (code, mut all) = (file.code(), file.uses());
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let Some((path, group)) = rest.split_once('{').filter(|(path, _)| is_path(path)) else {
            continue;
        };
        let path = path.split("::").filter(|part| !part.is_empty()).map(str::to_owned);
        let path: Vec<String> = path.collect();
        all.retain(|known| *known != path);
        let group = group.split_once("};").map_or(group, |(group, _)| group);
        assert!(!group.contains('{'), "{}: groups within groups are not read: {group}", file.path);
        let names = group.split(',').map(str::trim).filter(|name| !name.is_empty() && *name != "self");
        all.extend(
            names.map(|name| path.iter().cloned().chain(name.split("::").map(str::to_owned)).collect()),
        );
    }
    all
}

fn faults(files: &[File]) -> Vec<String> {
    let named = |file: &File| {
        let beyond = named(file).into_iter().filter(|path| !is_allowed(path));
        beyond
            .map(|path| format!("{}: a wall must not name {}", file.path, path.join("::")))
            .collect::<Vec<_>>()
    };
    files.iter().flat_map(named).collect()
}

#[test]
fn it_names_nothing_that_writes() {
    let wall = files("src/wall");
    assert!(wall.len() > 15, "{} files", wall.len());
    report(&faults(&wall));
    // What stands between it and the link of a console.
    let follower = files("src/client").into_iter().find(|file| file.path.ends_with("follower.rs")).unwrap();
    let code = follower.code();
    for writes in
        [".send(", ".send_all(", ".send_whole(", ".sweep(", ".save(", "fn link(", "pub link", "Some("]
    {
        assert!(!code.contains(writes), "a follower must not have {writes}");
    }
}

/// The check above would not be worth much if it saw nothing.
#[test]
fn what_writes_is_seen() {
    for (text, is_fault) in [
        ("use crate::client::Link;", true),
        ("use crate::client::{Follower, Local};", true),
        ("use crate::domain::acts::decide::Command;", true),
        ("use crate::tui::update;", true),
        ("use crate::tui::model::Model;", true),
        ("fn f() { crate::engine::go() }", true),
        ("use crate::client::{Follower, Glimpse};", false),
        ("use crate::tui::terminal::{Mode, Tty};", false),
        ("use crate::domain::readings::desk::Desk;", false),
    ] {
        let file = File::new("src/wall/x.rs".to_owned(), text.to_owned());
        assert_eq!(!faults(&[file]).is_empty(), is_fault, "{text}");
    }
}
