//! States and kinds that are shown as one word or two.

use crate::domain::contract;
use crate::domain::facts::{code, equipment, incident, platform, release, slot, token};
use crate::domain::readings::{
    alarm, availability, backup, billing, credit, holding, hours, licence, owed, plan, schedule, update,
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
    Kind(contract::Kind),
    Channel(contract::Channel),
    Contact(contract::Contact),
    Requester(contract::Requester),
    Impact(contract::Impact),
    Urgency(contract::Urgency),
    Mark(contract::Mark),
    Code(code::Given),
    Verdict(crate::domain::readings::clock::Verdict),
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
    Backup(backup::BackupState),
    BackupDuty(backup::DutyKind),
    Licence(licence::LicenceState),
    Ceiling(billing::CeilingState),
    Credit(credit::AccountState),
    Hours(hours::HoursState),
    Phase(hours::Phase),
    Availability(availability::AvailabilityState),
    Excluded(contract::Ground),
    Holding(holding::HoldingState),
    Party(contract::Party),
    Standing(contract::Standing),
    Equipment(equipment::Kind),
    Use(contract::Use),
    Support(platform::Support),
    Token(token::Standing),
}
