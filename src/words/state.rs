//! States and kinds that are shown as one word or two.

use super::{Lang, Phrase, Words, de, en};
use crate::domain::act::Vocabulary;
use crate::domain::{
    alarm, availability, backup, billing, code, contract, credit, equipment, holding, hours, incident,
    licence, owed, plan, release, schedule, slot, update, version,
};

macro_rules! states {
    ($($name:ident($state:ty),)+) => {
        /// Any of them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum State { $($name($state),)+ }

        $(impl From<$state> for State {
            fn from(state: $state) -> Self {
                State::$name(state)
            }
        })+
    };
}

states! {
    Severity(alarm::Severity),
    Alarm(alarm::Kind),
    Stage(incident::Stage),
    Kind(incident::Kind),
    Channel(incident::Channel),
    Contact(incident::Contact),
    Requester(incident::Requester),
    Impact(incident::Impact),
    Urgency(incident::Urgency),
    Mark(incident::Mark),
    Code(code::Given),
    Verdict(crate::domain::clock::Verdict),
    Counting(contract::Counting),
    Release(release::Stage),
    Urgent(release::Urgency),
    Rollout(schedule::RolloutStage),
    Progress(slot::Progress),
    Notice(update::Notice),
    Message(schedule::Message),
    Deferral(slot::DeferralState),
    Owed(owed::OwedKind),
    LeftOut(plan::LeftOut),
    Backup(backup::State),
    BackupDuty(backup::DutyKind),
    Licence(licence::State),
    Ceiling(billing::State),
    Credit(credit::State),
    Hours(hours::State),
    Phase(hours::Phase),
    Availability(availability::State),
    Excluded(contract::Ground),
    Holding(holding::State),
    Party(contract::Party),
    Standing(contract::Standing),
    Equipment(equipment::Kind),
    Use(contract::Use),
    Support(version::Support),
}

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
            Vocabulary::Impact => all(self, incident::Impact::ALL),
            Vocabulary::Urgency => all(self, incident::Urgency::ALL),
            Vocabulary::Kind => all(self, incident::Kind::ALL),
            Vocabulary::Channel => all(self, incident::Channel::ALL),
            Vocabulary::Contact => all(self, incident::Contact::ALL),
            Vocabulary::Ground => all(self, contract::Ground::ALL),
            Vocabulary::Stage => all(self, release::Stage::ALL),
            Vocabulary::Weight => all(self, release::Urgency::WEIGHTY),
            Vocabulary::Use => all(self, contract::Use::ALL),
            Vocabulary::Equipment => all(self, equipment::Kind::ALL),
            Vocabulary::YesNo => vec![self.phrase(Phrase::Yes), self.phrase(Phrase::No)],
            Vocabulary::Telephony => vec![self.phrase(Phrase::CallsFail), self.phrase(Phrase::CallsWork)],
        }
    }
}
