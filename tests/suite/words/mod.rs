//! What is said, in every language.

mod alarms;
mod checkup;
mod closer;
mod console;
mod events;
mod incident;
mod messages;
mod products;
mod reports;
mod states;
mod trend;
mod update;

use pikett::domain::acts::decide::ENTERED;
use pikett::domain::acts::entry::Label;
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

/// What both languages say of something, held against each other.
fn compare(what: &str, said: impl Fn(Words) -> Vec<String>) {
    let [english, german] = Lang::ALL.map(|lang| said(Words::new(lang, chrono_tz::Europe::Berlin)));
    for text in english.iter().chain(&german) {
        assert!(!text.contains(['{', '\n']), "{what}: {text:?}");
    }
    assert!(!english[0].is_empty() && !german[0].is_empty(), "{what}");
    assert!(english[0] != german[0], "{what}: {:?}", english[0]);
}

fn both() -> [Words; 2] {
    Lang::ALL.map(|lang| Words::new(lang, chrono_tz::Europe::Berlin))
}

/// Two sentences for one meaning: each is one whole line, and they are not the same.
fn differ([en, de]: [String; 2]) {
    for said in [&en, &de] {
        assert!(!said.trim().is_empty() && !said.contains(['{', '}', '\n']), "{said:?}");
    }
    assert_ne!(en, de);
}

#[test]
fn acts_and_fields_have_words() {
    for known in ENTERED {
        differ(both().map(|words| words.act(known.spec.about).help.to_owned()));
    }
    for label in Label::all().filter(|label| !label.key().ends_with("(Group)")) {
        differ(both().map(|words| words.label(label).help.to_owned()));
        for words in both() {
            let said = words.label(label).label;
            assert!(!said.is_empty() && said.chars().count() <= 24, "{label:?}: {said}");
        }
    }
}
