//! No action is missing anywhere: keys, help, palette, footer or help's group, documentation.

use std::fmt::Write;

use pikett::config::KeyStyle;
use pikett::domain::filter;
use pikett::tui::action::{Does, Group};
use pikett::tui::acts::ACTIONS;
use pikett::tui::choices;
use pikett::tui::commands::COMMANDS;
use pikett::tui::keymap::Keymap;
use pikett::tui::verb::Verb;
use pikett::tui::vm::rest;

use crate::support::{Console, Lab};

const PATH: &str = "docs/keys.md";
const STYLES: [KeyStyle; 2] = [KeyStyle::Vim, KeyStyle::Plain];

/// Characters that a German keyboard types only with AltGr.
const ALT_GR: [char; 8] = ['[', ']', '\\', '{', '}', '@', '|', '~'];

/// `|` ends a cell of a table even within code.
fn code(text: &str) -> String {
    format!("`{}`", text.replace('|', "\\|"))
}

fn reference() -> String {
    let maps = STYLES.map(|style| Keymap::embedded(style).unwrap());
    let mut out = String::from(
        "# Keys and commands\n\nMade from the list of actions: `UPDATE_DOCS=1 cargo test reference` writes it anew.\n",
    );
    for group in Group::ALL {
        write!(out, "\n## {}\n\n| vim | plain | action | |\n|---|---|---|---|\n", group.title()).unwrap();
        for action in ACTIONS.iter().filter(|action| action.group == group) {
            let keys = maps
                .each_ref()
                .map(|map| map.keys(action.verb).iter().map(|key| code(key)).collect::<Vec<_>>().join(" "));
            writeln!(out, "| {} | {} | {} |", keys.join(" | "), action.name(), action.doc).unwrap();
        }
    }
    out += "\n## Commands\n\nEvery action is a command too, by its name.\n\n| command | |\n|---|---|\n";
    for command in COMMANDS {
        let line = format!(":{} {}", command.names.join(" :"), command.args);
        writeln!(out, "| {} | {} |", code(line.trim_end()), command.doc).unwrap();
    }
    out += "\n## Filter\n\nTerms are joined by AND, values within a term by OR; `-` or `!` in front turns a term round.\n\n| term | |\n|---|---|\n";
    for (key, what) in filter::keys() {
        writeln!(out, "| {} | {what} |", code(key)).unwrap();
    }
    out
}

#[test]
fn the_reference_is_up_to_date() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(PATH);
    let reference = reference();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &reference).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == reference, "{PATH} is out of date: UPDATE_DOCS=1 cargo test reference");
}

#[test]
fn every_action_is_everywhere() {
    let maps = STYLES.map(|style| Keymap::embedded(style).unwrap());
    let mut console = Console::new(Lab::demo(), 240, 500);
    console.press("?");
    let help = console.text();
    let reference = reference();
    let palette: Vec<&str> = choices::entries("").iter().map(|entry| entry.name()).collect();
    for action in ACTIONS {
        let name = action.name();
        assert!(!action.doc.is_empty(), "{name} says what it does");
        assert!(help.contains(name) && help.contains(action.doc), "{name} is in the help");
        assert!(palette.contains(&name), "{name} is in the palette");
        assert!(reference.contains(&format!("| {name} | {} |", action.doc)), "{name} is documented");
        for keys in &maps {
            let bound = keys.keys(action.verb);
            let plain = |key: &String| !key.contains(ALT_GR);
            assert!(bound.iter().any(plain), "{name} has a key without AltGr: {bound:?}");
        }
        // What writes is offered at the bottom wherever it is possible.
        let writes = action.does == Does::Records;
        assert!(!writes || action.footer.is_some(), "{name} has a word in the footer");
    }
    for command in COMMANDS {
        assert!(help.contains(command.doc) && palette.contains(&command.name()), "{}", command.name());
    }
}

#[test]
fn the_footer_offers_what_is_possible_and_nothing_else() {
    let mut console = Console::new(Lab::demo(), 500, 40);
    let footer = |console: &Console| console.text().lines().rev().take(3).collect::<Vec<_>>().join(" ");
    for place in ["1", "2", "3", "4", "5", "6", "7", "8"] {
        console.press(place);
        let footer = footer(&console);
        let desk = console.lab.desk();
        let mut rows = pikett::tui::rows::Rows::default();
        rows.refresh(&desk, &console.model, console.lab.now());
        let cx = pikett::tui::context::Context {
            desk: &desk,
            rows: &rows,
            now: console.lab.now(),
            lang: console.model.session.lang,
        };
        let keys = Keymap::embedded(KeyStyle::Vim).unwrap();
        for action in ACTIONS {
            let (Some(word), Some(key)) = (action.footer, keys.keys(action.verb).into_iter().next()) else {
                continue;
            };
            let offered = footer.contains(&format!("[{key}]{}", rest(&key, word)));
            match action.possible(&console.model, &cx) {
                Ok(()) => assert!(offered, "{place}: {} is not offered: {footer}", action.name()),
                Err(why) => {
                    let why = why.words(&keys);
                    assert!(!offered, "{place}: {} is offered though {why}", action.name());
                    assert!(!why.is_empty());
                }
            }
        }
    }
}

/// The user's own keys over those that come along.
#[test]
fn own_keys_replace_and_are_refused_with_line_and_column() {
    let own = |text: &str| Keymap::embedded(KeyStyle::Vim).unwrap().with("keys.toml", text);
    let keys = own("[keys]\ntake = [\"x\"]\nrefresh = []\n").unwrap();
    assert_eq!(keys.keys(Verb::Take), ["x"]);
    assert!(keys.keys(Verb::Refresh).is_empty(), "unbound");
    assert_eq!(keys.keys(Verb::Start), ["s"], "as it came");
    let cases = [
        ("[keys]\ntake = [\"s\"]\n", "keys.toml:2:9: `s` is bound to `start` already"),
        ("[keys]\ntake = [\"g\"]\n", "keys.toml:2:9: `g` is bound to"),
        ("[keys]\ntake = [\"x\", \"x\"]\n", "keys.toml:2:14: `x` is bound to `take` already"),
        ("[keys]\nfly = [\"x\"]\n", "keys.toml:2:1: there is no action `fly`"),
        ("[keys]\nresolve = [\"Delete\"]\n", "keys.toml:2:12: `Delete` is pressed by accident"),
        ("[keys]\ntake = [\"Enter\"]\n", "`take` records something"),
        ("[keys]\ntake = [\"Ctrl-t\"]\n", "`Ctrl-t` is pressed by accident"),
        ("[keys]\nstart = [\"g Space\"]\n", "pressed by accident"),
    ];
    for (text, complaint) in cases {
        let fault = own(text).unwrap_err().to_string();
        assert!(fault.contains(complaint), "{text:?} gave {fault}");
    }
}
