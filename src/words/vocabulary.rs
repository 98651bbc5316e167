//! The words for states and kinds.

use super::state::State;
use super::{Lang, Phrase, Words, de, en};
use crate::domain::acts::entry::{Vocabulary, label};
use crate::domain::contract;
use crate::domain::facts::{equipment, release};

impl Words {
    /// The word for a state or a kind.
    pub fn state(self, state: impl Into<State>) -> &'static str {
        match self.lang {
            Lang::En => en::state(state.into()),
            Lang::De => de::state(state.into()),
        }
    }

    /// What the words of a kind are called, in their order.
    pub fn vocabulary(self, vocabulary: Vocabulary) -> Vec<&'static str> {
        fn all<S: Into<State>>(words: Words, states: impl IntoIterator<Item = S>) -> Vec<&'static str> {
            states.into_iter().map(|state| words.state(state)).collect()
        }
        match vocabulary {
            Vocabulary::Impact => all(self, contract::Impact::ALL),
            Vocabulary::Urgency => all(self, contract::Urgency::ALL),
            Vocabulary::Kind => all(self, contract::Kind::ALL),
            Vocabulary::Channel => all(self, contract::Channel::ALL),
            Vocabulary::Contact => all(self, contract::Contact::ALL),
            Vocabulary::Ground => all(self, contract::Ground::ALL),
            Vocabulary::Stage => all(self, release::Stage::ALL),
            Vocabulary::Weight => all(self, release::Urgency::WEIGHTY),
            Vocabulary::Use => all(self, contract::Use::ALL),
            Vocabulary::Equipment => all(self, equipment::Kind::ALL),
            Vocabulary::YesNo => vec![self.phrase(Phrase::Yes), self.phrase(Phrase::No)],
            Vocabulary::Cleared => {
                use label::Roster::{Hours, Level, Mail, Off, Phone, Region, Title};
                let fields = [Phone, Mail, Title, Level, Hours, Region, Off];
                fields.map(|field| self.label(label::Label::Roster(field)).label).to_vec()
            }
            Vocabulary::Telephony => vec![self.phrase(Phrase::CallsFail), self.phrase(Phrase::CallsWork)],
        }
    }
}
