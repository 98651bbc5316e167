//! What is said, in every language.

mod alarms;
mod closer;
mod console;
mod events;
mod messages;
mod reports;
mod states;

use pikett::words::{Lang, Words};

use crate::support::ENGLISH;

const GERMAN: Words = Words { lang: Lang::De, ..ENGLISH };

/// One line in both languages, with nothing left in it that was to be filled in; the German one is
/// another one unless it is among `same`.
fn in_both(same: &[&str], say: impl Fn(Words) -> String) {
    let [english, german] = [ENGLISH, GERMAN].map(&say);
    for line in [&english, &german] {
        assert!(!line.trim().is_empty(), "{english} / {german}");
        assert!(!line.contains(['{', '}', '\n']), "{line}");
    }
    assert!(english != german || same.contains(&&*english), "{english} is not said in German");
}
