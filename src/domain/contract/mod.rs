//! A service contract as data: what it promises, by which clocks, and the sentences it rests on.
//!
//! A pack is a TOML file with an id and a version. It is checked as a whole when it is loaded, so
//! that everything here can be relied upon: every cited rule exists, the matrix has no holes,
//! targets are positive, ladders rise.

// First: it brings the macro that the tables of rules are written with.
#[macro_use]
mod cites;

mod backups;
mod billing;
pub mod called;
mod clock;
mod compile;
mod definition;
mod equipment;
mod handling;
mod hours;
mod ladder;
mod matrix;
mod places;
mod products;
mod promises;
mod raw;
mod registry;
mod reporting;
mod rule;
mod scope;
mod settings;
mod storage;
mod terms;
mod updates;

pub use backups::{BackedUpBy, BackupCites, BackupRules};
pub use billing::{
    BillingCites, BillingRules, CancelCeiling, CancelCount, CeilingScope, LateBaseline, PenaltyOn,
};
pub use called::Called;
pub use clock::{ClockRule, Column, Counting, Limit, MetIf, Stop, Target};
pub use compile::RuleId;
pub use definition::Contract;
pub use equipment::{EquipmentCites, EquipmentRules};
pub use handling::HandlingCites;
pub use hours::{Category, HoursCites, HoursRules, IntroductionHours};
pub use ladder::{LadderStep, Level, Trigger};
pub use matrix::{Matrix, MatrixCell, Scale};
pub use places::{PlaceCites, PlaceRules};
pub use products::{
    CreditCites, CreditRules, LicenceCites, LicenceRules, Need, Opens, Per, Product, Switching, Use,
};
pub use promises::{AvailabilityCites, AvailabilityRules, Ground, GroundRule, VersionCites, VersionRules};
pub use registry::{Contracts, PackId};
pub use reporting::{
    Bandwidth, ChannelDuty, CheckItem, Checklist, Components, Fault, Functions, Kinds, Party, ReporterDuty,
    Reporting, Required, Source, Standing, Unrequested,
};
pub use rule::{Cites, Rule, Worded};
pub use scope::Scope;
pub use settings::{
    DeferralNotice, DeferralScope, OnReclassify, OnWait, OutageReading, Setting, SettingCites, Settings,
    WorkdayDeadline,
};
pub use storage::{Fill, StorageCites, StorageRules};
pub use terms::{Channel, Contact, Impact, Kind, Mark, Priority, Requester, Urgency};
pub use updates::{UpdateCites, UpdateRules};
