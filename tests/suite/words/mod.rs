//! Everything that is said, in each language.

mod incident;

use pikett::domain::act::Label;
use pikett::domain::decide::ENTERED;
use pikett::words::{Lang, Words};

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
        differ(both().map(|words| words.about(known.spec.about).to_owned()));
    }
    for label in Label::all().filter(|label| !label.key().ends_with("(Group)")) {
        differ(both().map(|words| words.label(label).help.to_owned()));
        for words in both() {
            let said = words.label(label).label;
            assert!(!said.is_empty() && said.chars().count() <= 24, "{label:?}: {said}");
        }
    }
}
