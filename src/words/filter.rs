//! Filters as people type them: with the words that they read in the lists, of any language, so that a
//! filter that was kept is understood when the language is another one. And one that was not understood,
//! in English.

use std::fmt;

use super::Words;
use super::console::Mark;
use crate::domain::base::text::folded;
use crate::domain::contract::Kind;
use crate::domain::facts::incident::Stage;
use crate::domain::facts::slot::DeferralState;
use crate::domain::readings::filter::{Filter, Looks, Misunderstood};
use crate::domain::readings::update::Notice;
use crate::words::Lang;

/// Understands a filter.
///
/// # Errors
/// Names the column of the first mistake.
pub fn filter(text: &str) -> Result<Filter, Misunderstood> {
    Filter::heard(text, heard)
}

fn heard(looks: Looks, value: &str) -> Option<&'static str> {
    let value = one_word(value);
    let all = Lang::ALL.into_iter().flat_map(|lang| Words { lang, ..Words::PLAIN }.filter_words(looks));
    all.into_iter().find(|(_, shown)| *shown == value).map(|(word, _)| word)
}

/// On a line of words it has to be one.
fn one_word(shown: &str) -> String {
    folded(shown).replace(' ', "-")
}

impl Words {
    /// What the values behind a key are called where they are shown, each after the word of the filter
    /// that stands for it.
    pub fn filter_words(self, looks: Looks) -> Vec<(&'static str, String)> {
        let mark = |mark| self.mark(mark);
        let all: Vec<(&'static str, String)> = match looks {
            Looks::Stage => Stage::ALL.map(|stage| (stage.code(), self.state(stage).to_owned())).to_vec(),
            Looks::Kind => Kind::ALL.map(|kind| (kind.key(), self.state(kind).to_owned())).to_vec(),
            Looks::Notice => {
                let states = Notice::ALL.map(|notice| (notice.word(), self.state(notice).to_owned()));
                let (sent, missing) = (Notice::Sent.word(), Notice::Missing.word());
                states
                    .into_iter()
                    .chain([(sent, mark(Mark::Told)), (missing, mark(Mark::NoNotice))])
                    .collect()
            }
            Looks::Deferral => {
                use DeferralState::{Approved, Refused, Requested};
                let states = [("req", Requested), ("ok", Approved), ("no", Refused)];
                let states = states.map(|(word, state)| (word, self.state(state).to_owned()));
                states.into_iter().chain([("no", mark(Mark::Refused))]).collect()
            }
            _ => Vec::new(),
        };
        all.into_iter().map(|(word, shown)| (word, one_word(&shown))).collect()
    }
}

impl fmt::Display for Misunderstood {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Words::PLAIN.misunderstood(self))
    }
}
