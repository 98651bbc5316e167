//! Everything there is to say is said in every language.

mod update;

use pikett::words::{Lang, Words};

/// What both languages say of something, held against each other.
fn compare(what: &str, said: impl Fn(Words) -> Vec<String>) {
    let [english, german] = Lang::ALL.map(|lang| said(Words::new(lang, chrono_tz::Europe::Berlin)));
    for text in english.iter().chain(&german) {
        assert!(!text.contains(['{', '\n']), "{what}: {text:?}");
    }
    assert!(!english[0].is_empty() && !german[0].is_empty(), "{what}");
    assert!(english[0] != german[0], "{what}: {:?}", english[0]);
}
