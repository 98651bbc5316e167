//! The floors of the domain, and that no files stand in a circle.

use super::graph::{Graph, Module, circles};
use super::report;
use super::source::{File, files};

/// The domain's folders, the ground first: each uses those before it and none after it.
const DOMAIN: [&str; 7] = ["base", "calendar", "contract", "facts", "world", "readings", "acts"];

fn named(module: &Module) -> String {
    module.join("::")
}

/// Arrows from a floor of the domain to a higher one.
fn upward(files: &[File]) -> Vec<String> {
    let floor = |module: &Module| match module.as_slice() {
        [room, name, ..] if room == "domain" => DOMAIN.iter().position(|floor| floor == name),
        _ => None,
    };
    let mut faults = Vec::new();
    for (from, all) in Graph::of(files).arrows() {
        let up = all.iter().filter(|to| floor(&from).zip(floor(to)).is_some_and(|(own, other)| other > own));
        faults.extend(up.map(|to| format!("{} must not use {}", named(&from), named(to))));
    }
    faults
}

fn in_circles(files: &[File]) -> Vec<String> {
    let all = circles(&Graph::of(files).arrows());
    all.iter().map(|circle| circle.iter().map(named).collect::<Vec<_>>().join(" <-> ")).collect()
}

#[test]
fn the_domain_stands_on_floors() {
    let all = files("src");
    let unknown = all.iter().filter(|file| match file.module.as_slice() {
        [room, name, ..] => room == "domain" && !DOMAIN.contains(&name.as_str()),
        _ => false,
    });
    let mut faults: Vec<String> = unknown.map(|file| format!("{}: stands on no floor", file.path)).collect();
    faults.extend(upward(&all));
    report(&faults);
}

#[test]
fn no_files_stand_in_a_circle() {
    report(&in_circles(&files("src")));
}

/// The checks above would not be worth much if they saw nothing.
#[test]
fn what_is_put_in_by_hand_is_seen() {
    let file = |path: &str, text: &str| File::new(path.to_owned(), text.to_owned());
    let event = file("src/domain/facts/event.rs", "pub struct Event;");
    let face = file("src/domain/facts/mod.rs", "pub mod event;");
    let up = file("src/domain/base/text.rs", "use crate::domain::facts::{event::Event as Fact, event};");
    assert_eq!(upward(&[event, face, up]), ["domain::base::text must not use domain::facts::event"]);

    let through = |child: &str| {
        let parent = file("src/tui/list/mod.rs", "mod cursor;\npub use cursor::Cursor;\npub struct Row;");
        vec![parent, file("src/tui/list/cursor.rs", child), file("src/tui/mod.rs", "pub mod list;")]
    };
    assert!(in_circles(&through("use super::Row;\npub struct Cursor(Row);")).is_empty());
    let mut circle = through("use super::Row;\npub struct Cursor(Row);");
    circle[0].text.push_str("fn at(cursor: Cursor) {}");
    assert_eq!(in_circles(&circle), ["tui::list <-> tui::list::cursor"]);
    let inline =
        [file("src/a.rs", "fn f() { crate::b::g() }"), file("src/b.rs", "use crate::a;\nfn g() { a::f() }")];
    assert_eq!(in_circles(&inline), ["a <-> b"]);
}
