//! No action is missing anywhere: keys, help, palette, footer or help's group, documentation.

use std::fmt::Write;

use pikett::config::KeyStyle;
use pikett::domain::readings::filter::Looks;
use pikett::tui::action::{Does, Group};
use pikett::tui::acts::ACTIONS;
use pikett::tui::choices;
use pikett::tui::commands::COMMANDS;
use pikett::tui::keymap::Keymap;
use pikett::tui::verb::Verb;
use pikett::tui::vm::rest;
use pikett::words::console::Taken;
use pikett::words::{Lang, Words};

use crate::support::{Console, ENGLISH, Lab};

const PATHS: [(Lang, &str); 2] = [(Lang::En, "docs/keys.md"), (Lang::De, "docs/keys.de.md")];
const STYLES: [KeyStyle; 2] = [KeyStyle::Vim, KeyStyle::Plain];

/// Characters that a German keyboard types only with AltGr.
const ALT_GR: [char; 8] = ['[', ']', '\\', '{', '}', '@', '|', '~'];

/// `|` ends a cell of a table even within code.
fn code(text: &str) -> String {
    format!("`{}`", text.replace('|', "\\|"))
}

/// Title, how it is made, columns; then titles of commands and of the filter with what counts there.
fn frame(lang: Lang) -> [&'static str; 5] {
    match lang {
        Lang::En => [
            "# Keys and commands\n\nMade from the list of actions: `UPDATE_DOCS=1 cargo test reference` writes it anew.\n",
            "| vim | plain | action | |",
            "\n## Commands\n\nEvery action is a command too, by its name.\n\n| command | |\n|---|---|\n",
            "\n## Filter\n\nTerms are joined by AND, values within a term by OR; `-` or `!` in front turns a term round.\n\n",
            "| term | |\n|---|---|\n",
        ],
        Lang::De => [
            "# Tasten und Befehle\n\nAus der Liste der Handlungen: `UPDATE_DOCS=1 cargo test reference` schreibt sie neu.\n",
            "| vim | plain | Handlung | |",
            "\n## Befehle\n\nJede Handlung ist auch ein Befehl, mit ihrem Namen.\n\n| Befehl | |\n|---|---|\n",
            "\n## Filter\n\nBegriffe gelten alle zugleich, von den Werten eines Begriffs genügt einer; `-` oder `!` davor kehrt einen Begriff um.\n\n",
            "| Begriff | |\n|---|---|\n",
        ],
    }
}

fn reference(words: Words) -> String {
    let maps = STYLES.map(|style| Keymap::embedded(style).unwrap());
    let [title, columns, commands, filter, terms] = frame(words.lang);
    let mut out = String::from(title);
    for group in Group::ALL {
        write!(out, "\n## {}\n\n{columns}\n|---|---|---|---|\n", words.group(group)).unwrap();
        for action in ACTIONS.iter().filter(|action| action.group == group) {
            let keys = maps
                .each_ref()
                .map(|map| map.keys(action.verb).iter().map(|key| code(key)).collect::<Vec<_>>().join(" "));
            writeln!(out, "| {} | {} | {} |", keys.join(" | "), action.name(), words.doc(action.verb))
                .unwrap();
        }
    }
    out += commands;
    for command in COMMANDS {
        let Taken { args, doc } = words.typed(command.is);
        let line = format!(":{} {args}", command.names.join(" :"));
        writeln!(out, "| {} | {doc} |", code(line.trim_end())).unwrap();
    }
    out += filter;
    out += terms;
    for looks in Looks::ALL {
        writeln!(out, "| {} | {} |", code(looks.key()), words.looks(*looks)).unwrap();
    }
    out
}

#[test]
fn the_reference_is_up_to_date() {
    for (lang, name) in PATHS {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        let reference = reference(Words::new(lang, chrono_tz::UTC));
        if std::env::var_os("UPDATE_DOCS").is_some() {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, &reference).unwrap();
        }
        let written = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(written == reference, "{name} is out of date: UPDATE_DOCS=1 cargo test reference");
    }
}

#[test]
fn every_action_is_everywhere() {
    let maps = STYLES.map(|style| Keymap::embedded(style).unwrap());
    let mut console = Console::new(Lab::demo(), 240, 500);
    console.press("?");
    let help = console.text();
    let reference = reference(ENGLISH);
    let palette: Vec<&str> = choices::entries(ENGLISH, "").iter().map(|entry| entry.name()).collect();
    for action in ACTIONS {
        let (name, doc) = (action.name(), ENGLISH.doc(action.verb));
        assert!(help.contains(name) && help.contains(doc), "{name} is in the help");
        assert!(palette.contains(&name), "{name} is in the palette");
        assert!(reference.contains(&format!("| {name} | {doc} |")), "{name} is documented");
        for keys in &maps {
            let bound = keys.keys(action.verb);
            let plain = |key: &String| !key.contains(ALT_GR);
            assert!(bound.iter().any(plain), "{name} has a key without AltGr: {bound:?}");
        }
        // What writes is offered at the bottom wherever it is possible.
        let writes = action.does == Does::Records;
        assert!(!writes || ENGLISH.footer(action.verb).is_some(), "{name} has a word in the footer");
    }
    for command in COMMANDS {
        assert!(
            help.contains(ENGLISH.typed(command.is).doc) && palette.contains(&command.name()),
            "{}",
            command.name()
        );
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
        let mut rows = pikett::tui::panes::Rows::default();
        rows.refresh(&desk, &console.model, console.lab.now());
        let cx = pikett::tui::context::Context {
            desk: &desk,
            rows: &rows,
            now: console.lab.now(),
            lang: console.model.session.lang,
        };
        let keys = Keymap::embedded(KeyStyle::Vim).unwrap();
        for action in ACTIONS {
            let (Some(word), Some(key)) =
                (ENGLISH.footer(action.verb), keys.keys(action.verb).into_iter().next())
            else {
                continue;
            };
            // What is no open incident is not resolved: there the key says what else it does.
            let others: &[&str] = if action.name() == "resolve" { &["outcome", "close/reopen"] } else { &[] };
            let mut words = others.iter().chain([&word]);
            let offered = words.any(|word| footer.contains(&format!("[{key}]{}", rest(&key, word))));
            match action.possible(&console.model, &cx) {
                Ok(()) => assert!(offered, "{place}: {} is not offered: {footer}", action.name()),
                Err(why) => {
                    let why = ENGLISH.barred(&why, &keys);
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
