//! Meaning stays apart from words.

use clap::CommandFactory;
use pikett::cli::Cli;

use super::report;
use super::source::files;

/// Rooms that say nothing themselves.
const SPEECHLESS: [&str; 8] =
    ["src/cli", "src/config", "src/domain", "src/engine", "src/import", "src/store", "src/tui", "src/wall"];

/// What speaks English all the same: texts that records carry, which are as they were recorded and are
/// said in the language of the reader by `domain/base/kept.rs`; a number that is told to the library which
/// reads TOML; what another system calls its states; what programs are told that write JSON; and the line by
/// which programs learn that the server is ready.
const STILL_SPEAKING: [&str; 6] = [
    "src/domain/base/kept.rs",
    "src/import/desk/count.rs",
    "src/import/servicenow/stage.rs",
    "src/domain/acts/decide/wire.rs",
    "src/domain/base/number.rs",
    "src/cli/serve.rs",
];

/// A text of at least two words in a row is a sentence, or half of one.
fn is_sentence(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let is_word = |word: &&str| word.len() > 1 && word.chars().all(|c| c.is_lowercase() && c.is_alphabetic());
    // What SQLite is told is no sentence of ours.
    let sql = ["SELECT", "INSERT", "CREATE", "PRAGMA", "DELETE", "UPDATE", "ALTER", "DROP", "BEGIN", "FROM"];
    !sql.iter().any(|verb| text.trim_start().starts_with(verb))
        && words.windows(2).any(|pair| pair.iter().all(is_word))
}

/// The line of a subcommand: `update list`, `pikett incident explain {number} REASON`.
fn is_command(text: &str) -> bool {
    let words: Vec<&str> = text.trim_start_matches("pikett ").split(' ').collect();
    let cli = Cli::command();
    let named = words.iter().try_fold((&cli, 0), |(room, named), word| {
        room.find_subcommand(word).map(|sub| (sub, named + 1)).ok_or(named)
    });
    let named = named.map_or_else(|named| named, |(_, named)| named);
    named > 1 && !is_sentence(&words[named..].join(" "))
}

/// Texts between quotes, with the line that each begins on.
fn literals(code: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for line in code.lines() {
        // Attributes are for the compiler and for programmers.
        if line.trim_start().starts_with("#[") || line.contains("reason = \"") {
            continue;
        }
        let mut rest = line;
        while let Some((_, after)) = rest.split_once('"') {
            let mut end = None;
            let mut escaped = false;
            for (at, c) in after.char_indices() {
                match c {
                    '\\' => escaped = !escaped,
                    '"' if !escaped => {
                        end = Some(at);
                        break;
                    }
                    _ => escaped = false,
                }
            }
            let Some(end) = end else { break };
            found.push((after[..end].to_owned(), line.trim().to_owned()));
            rest = &after[end + 1..];
        }
    }
    found
}

#[test]
fn no_sentence_in_the_rooms_that_decide() {
    let mut faults = Vec::new();
    let speaks = |path: &str| STILL_SPEAKING.iter().any(|home| path.starts_with(home));
    for file in SPEECHLESS.iter().flat_map(|room| files(room)).filter(|file| !speaks(&file.path)) {
        let said = literals(&file.code());
        let said = said.into_iter().filter(|(text, _)| is_sentence(text) && !is_command(text));
        faults.extend(said.map(|(_, line)| format!("{}: {line}", file.path)));
    }
    report(&faults);
}

#[test]
fn a_sentence_is_seen() {
    let sentences = ["there is no incident", "{number} is open", "give another one"];
    assert!(sentences.iter().all(|text| is_sentence(text)));
    let others = ["kebab-case", "{} {}", "SELECT a from b where", "%a %-d %b", "P{} {count}", "I-4711"];
    assert!(others.iter().all(|text| !is_sentence(text)), "{others:?}");
    let code = "let a = (\"one two\", \"x\");\n#[error(\"not this one\")]\n";
    assert_eq!(literals(code).len(), 2);
    for command in ["update list", "pikett update list", "pikett incident explain {number} REASON"] {
        assert!(is_command(command), "{command}");
    }
    for other in ["update nothing", "update list them all", "no such thing"] {
        assert!(!is_command(other), "{other}");
    }
}

/// The languages know what is meant, and never the rooms that mean it.
#[test]
fn each_language_says_the_same_areas() {
    let names = |lang: &str| -> Vec<String> {
        let root = format!("src/words/{lang}");
        let area =
            |path: &str| path[root.len() + 1..].split(['/', '.']).next().unwrap_or_default().to_owned();
        let mut areas: Vec<String> = files(&root).iter().map(|file| area(&file.path)).collect();
        areas.dedup();
        // What the parser of the command line says in English itself.
        areas.retain(|area| area != "usage");
        areas
    };
    assert_eq!(names("en"), names("de"));
}

/// No match over meanings has an arm for all the others: what is missing must not compile.
#[test]
fn no_language_guesses() {
    let mut faults = Vec::new();
    // Its last match names everything that the two before it leave over.
    let whole = |path: &str| path.ends_with("/console/barred.rs");
    let spoken = ["src/words/en", "src/words/de"].iter().flat_map(|room| files(room));
    for file in spoken.filter(|file| !whole(&file.path)) {
        let guesses = file.code().lines().filter(|line| line.trim_start().starts_with("_ =>")).count();
        if guesses > 0 {
            faults.push(format!("{}: {guesses} arms for everything else", file.path));
        }
    }
    report(&faults);
}
