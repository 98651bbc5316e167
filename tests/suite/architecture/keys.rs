//! Nothing that the console says names a key by hand: the keys are the user's.

use pikett::tui::key::Key;

use super::literals::literals;
use super::source::files;

/// Where keys that no key file changes have their names.
const TABLES: [&str; 2] = ["src/tui/fixed.rs", "src/tui/key.rs"];

/// Signs of what can be ticked.
const SIGNS: [&str; 4] = ["[ ]", "[v]", "[x]", "[-]"];

/// Keys that only their own table may name.
const NAMED: [&str; 5] = ["Ctrl-", "Enter", "Esc", "PgUp", "PgDn"];

/// What stands in brackets and is a key, or two.
fn bracketed(text: &str) -> Option<&str> {
    let key = |word: &str| word.replace("\\\\", "\\").parse::<Key>().is_ok();
    let keys = |inner: &str| !inner.is_empty() && (inner.len() <= 2 || inner.split(' ').all(key));
    let parts = text.match_indices('[').filter_map(|(at, _)| text[at + 1..].split_once(']'));
    parts.map(|(inner, _)| inner).find(|inner| !inner.contains(['{', '[']) && keys(inner))
}

fn named_by_hand(text: &str) -> Option<&str> {
    let word = |name: &&str| {
        text.match_indices(name).any(|(at, _)| {
            let around = [text[..at].chars().next_back(), text[at + name.len()..].chars().next()];
            name.ends_with('-') || !around.into_iter().flatten().any(char::is_alphanumeric)
        })
    };
    Some(text)
        .filter(|text| !SIGNS.contains(text))
        .and_then(bracketed)
        .or_else(|| NAMED.iter().copied().find(word))
}

#[test]
fn no_text_names_a_key_by_hand() {
    let mut faults = Vec::new();
    for file in files("src/tui").iter().filter(|file| !TABLES.contains(&file.path.as_str())) {
        for (_, text) in literals(&file.code()) {
            if let Some(key) = named_by_hand(&text) {
                faults.push(format!("{}: `{key}` in {text:?}: take it from the keymap", file.path));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// No action is meant by its name outside of the list of names.
#[test]
fn no_action_is_known_by_its_name() {
    let mut faults = Vec::new();
    for file in files("src/tui") {
        let at_home = matches!(file.path.as_str(), "src/tui/keymap.rs" | "src/tui/commands/line.rs");
        for line in file.code().lines().filter(|_| !at_home) {
            let compares = line.contains("==") || line.contains("!=");
            if compares && (line.contains(".name()") || line.contains(".verb ")) && line.contains("action") {
                faults.push(format!("{}: {}", file.path, line.trim()));
            }
        }
    }
    // The lookup itself.
    faults.retain(|fault| !fault.starts_with("src/tui/acts/list.rs: ACTIONS.iter().find("));
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn keys_are_seen_in_texts() {
    for text in ["[z] goes on", "or [Esc] ends", "[u]ndo", "[\\\\]clear", "[g m] all", "[gm]", "Ctrl-s saves"]
    {
        assert!(named_by_hand(text).is_some(), "{text}");
    }
    for text in ["[x]", "[{key}]", "[NUMBER]", "[Log]", "Entered", "no incident", "\\x1b[?25l"] {
        assert!(named_by_hand(text).is_none(), "{text}");
    }
}
