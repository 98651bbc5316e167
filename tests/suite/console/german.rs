//! The console in German: everything that it shows but data, at the sizes that it is made for.

use insta::assert_snapshot;
use pikett::words::Lang;

use crate::support::{Console, Lab};

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (200, 50)];

/// Words of the English console that neither the demo's data nor names of commands have.
const ENGLISH_WORDS: [&str; 28] = [
    "press",
    "sorted",
    "worst",
    "newest",
    "leave",
    "next field",
    "nothing",
    "marked",
    "missed",
    "limit",
    "tenants",
    "keep",
    "days",
    "unlocks",
    "locked",
    "since",
    "under",
    "used",
    "began",
    "contact",
    "authorised",
    "balance",
    "runtime",
    "never",
    "took",
    "counts",
    "row",
    "look for",
];

fn german(width: u16, height: u16) -> Console {
    let mut console = Console::new(Lab::demo(), width, height);
    console.model.session.lang = Lang::De;
    console.resize(width, height);
    console
}

/// Whole words, whatever their case.
fn has(text: &str, word: &str) -> bool {
    let (text, word) = (text.to_lowercase(), word.to_lowercase());
    text.match_indices(&word).any(|(at, _)| {
        let around = [text[..at].chars().next_back(), text[at + word.len()..].chars().next()];
        !around.into_iter().flatten().any(|c| c.is_alphanumeric() || c == '-' || c == '_')
    })
}

#[track_caller]
fn speaks_german(console: &Console, what: &str, faults: &mut Vec<String>) {
    let text = console.text();
    for word in ENGLISH_WORDS.iter().filter(|word| has(&text, word)) {
        let lines: Vec<&str> = text.lines().filter(|line| has(line, word)).collect();
        faults.push(format!("{what} says `{word}`:\n{}", lines.join("\n")));
    }
}

/// Clocks and the usual reasons have their German names, also where an act is done.
#[test]
fn an_incident_is_resolved_in_german() {
    let mut console = german(120, 40);
    console.press("/ '4702' Enter Enter").see("BEGINN   Frist").see("WIEDERHERSTELLUNG Frist");
    console.press("X Tab Tab Tab Tab").see("versäumt: Beginn; der Grund zählt");
    console.see("( ) niemand war frei").press("Ctrl-x Esc");
    console
        .press(": 'what class high critical' Enter")
        .see("  Beginn            ")
        .see("  Wiederherstellung ");
}

/// A draft is the same in whichever language it is taken up.
#[test]
fn drafts_outlive_a_change_of_language() {
    let mut console = german(120, 40);
    console.press("/ '4702' Enter E Tab Tab Tab Right").see("(x) Reseller").press("Esc");
    console.model.session.lang = Lang::En;
    console.resize(120, 40);
    console.press("E").see("(x) reseller");
}

#[test]
fn panes_speak_german() {
    let mut faults = Vec::new();
    for (width, height) in SIZES {
        let mut console = german(width, height);
        speaks_german(&console, "the overview", &mut faults);
        for key in ["1", "2", "3", "4", "5", "6", "7", "8"] {
            console.press(key);
            speaks_german(&console, &format!("pane {key} at {width}x{height}"), &mut faults);
            console.press("+");
            speaks_german(&console, &format!("pane {key} alone at {width}x{height}"), &mut faults);
            console.press("- C");
            speaks_german(&console, &format!("columns of pane {key}"), &mut faults);
            console.press("Esc");
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n\n"));
}

#[test]
fn what_lies_over_the_panes_speaks_german() {
    let mut faults = Vec::new();
    for (width, height) in SIZES {
        for keys in
            ["Ctrl-p", ": 'vi'", "1 O", "1 / 'is:ope'", "Ctrl-c", "1 Space Space", "Ctrl-l", "!", "! !"]
        {
            let mut console = german(width, height);
            console.press(keys);
            speaks_german(&console, &format!("{keys} at {width}x{height}"), &mut faults);
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n\n"));
}

/// The whole help: long enough that nothing has to be scrolled.
#[test]
fn the_help_speaks_german() {
    let mut console = german(240, 500);
    console.press("?");
    let mut faults = Vec::new();
    speaks_german(&console, "the help", &mut faults);
    assert!(faults.is_empty(), "\n{}", faults.join("\n\n"));
}

#[test]
fn the_state_file_knows_columns_and_panes_by_their_keys() {
    let mut console = german(120, 40);
    console.press("1 C Space Esc");
    let kept = pikett::tui::update::remembered(&console.model);
    assert_eq!(kept.hidden, [("Incidents".to_owned(), "ST".to_owned())].into());
}

#[test]
fn what_was_done_is_said_in_german() {
    let mut console = german(120, 40);
    console.press("1 a");
    console.see("Übernahme von I-").see("rückgängig");
    console.press("u").see("zurückgenommen: Übernahme");
}

#[test]
fn the_overview_in_german() {
    assert_snapshot!("german_overview_120x40", german(120, 40).text());
}

#[test]
fn what_was_not_understood() {
    let mut console = german(120, 40);
    console.press("1 / 'p:9'").see("Spalte 3: eine Priorität ist 1, 2, 3 oder 4");
    console.press("Esc : 'filter is:urgent' Enter").see("Spalte 4: auf is: folgt eines von open done");
    console.press("Esc : 'why x' Enter").see("`x` ist keine Vorfallnummer");
}

/// What is chosen is named in German and written as the command line has it.
#[test]
fn choices_speak_german() {
    let mut console = german(120, 40);
    console.press("o").see("( ) Ticket").see("(x) Vorfall  ( ) Frage").press("Ctrl-x Esc");
    console.press(": 'kind' Enter").see("( ) Frage").press("Ctrl-x Esc");
    console.press("E").see("zu spät begonnen").see("(x) wir").press("Ctrl-s");
    let recorded = format!("{:?}", console.model.log);
    assert!(
        recorded.contains("late start") && !recorded.contains("zu spät"),
        "the journal knows no language"
    );
}
