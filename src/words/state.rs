//! States and kinds that are shown as one word or two.

use super::{Lang, Words, de, en};
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

    /// A word of the command line, as a reader of this language has it.
    pub fn word(self, word: &'static str) -> &'static str {
        let known = incident::Kind::parse(word).map(State::from);
        let known = known.or_else(|| incident::Contact::parse(word).map(State::from));
        let known = known.or_else(|| incident::Impact::parse(word).map(State::from));
        let known = known.or_else(|| incident::Urgency::parse(word).map(State::from));
        let known = known.or_else(|| word.parse::<equipment::Kind>().ok().map(State::from));
        let known = known.or_else(|| word.parse::<contract::Ground>().ok().map(State::from));
        let stages = [release::Stage::Test, release::Stage::Stable];
        let stage = stages.into_iter().find(|stage| stage.word() == word);
        let known = known.or_else(|| stage.map(State::from));
        let known = known.or_else(|| word.parse::<release::Urgency>().ok().map(State::from));
        known.filter(|_| self.lang == Lang::De).map_or(word, |known| self.state(known))
    }
}
