//! Facts: what happened, when, by whom. The journal is a list of [`Record`]s and nothing else.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::backup::{BackupChange, Subject};
use super::code::Sealed;
use super::count;
use super::credit::{AccountDefinition, Entry};
use super::entity::Entity;
use super::equipment::{EquipmentChange, Tested};
use super::exclusion::Exclusion;
use super::hours::HoursChange;
use super::incident::{BreachReason, Change};
use super::licence::LicenceChange;
use super::party::{Callee, Reseller};
use super::platform::Platform;
use super::release::Release;
use super::rollout::RolloutChange;
use super::roster::Person;
use super::server::ServerDefinition;
use super::tenant::{Export, Parts, Purchase, TenantDefinition};
use super::window::DataCentre;
use crate::domain::base::instant::Instant;
use crate::domain::base::isc::Isc;
use crate::domain::base::number::Number;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::base::week::Week;
use crate::domain::contract::Mark;

/// Version of the JSON in which events are kept.
pub const VERSION: u16 = 2;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    Incident {
        number: Number,
        change: Change,
    },
    Reseller(Reseller),
    /// The code by which a reseller reports outside office hours, or that it has none any more (F108).
    Code {
        reseller: Id,
        sealed: Option<Sealed>,
    },
    /// Whom the desk calls for a level of a contract's ladder (A66).
    Callee(Callee),
    /// Somebody of the desk, as they are from then on.
    Person(Person),
    /// They are called for nothing any more.
    PersonLeft {
        person: Id,
    },
    /// Who is on call in a week, for one contract or for all; nobody where none is named.
    OnCall {
        week: Week,
        #[serde(default)]
        pack: Option<Id>,
        #[serde(default)]
        person: Option<Id>,
    },
    DataCentre(DataCentre),
    Server(ServerDefinition),
    Tenant(TenantDefinition),
    Release(Release),
    /// What happened to the rollout of a release.
    Rollout {
        release: Id,
        change: RolloutChange,
    },
    Slot {
        server: Id,
        release: Id,
        change: SlotChange,
    },
    /// A reseller asked for a test version on one server (F090).
    TestRequested {
        server: Id,
        release: Id,
    },
    /// Measured use of a tenant's storage.
    Usage {
        tenant: Id,
        at: Instant,
        bytes: u64,
        #[serde(default)]
        parts: Parts,
    },
    Bought {
        tenant: Id,
        purchase: Purchase,
    },
    /// A tenant's data was taken out by hand (F079).
    Exported {
        tenant: Id,
        export: Export,
    },
    /// What happened to the backups of a server, or of a tenant's own system.
    Backup {
        of: Subject,
        change: BackupChange,
    },
    /// A span that does not count to a tenant's availability.
    Excluded {
        tenant: Id,
        exclusion: Exclusion,
    },
    /// What happened to the licences of a tenant's system.
    Licence {
        tenant: Id,
        change: LicenceChange,
    },
    /// What happened to the number of a tenant's licences of one kind.
    Count {
        tenant: Id,
        kind: Text,
        entry: count::Entry,
        /// Licences too many whose penalty was accepted (F129).
        #[serde(default, skip_serializing_if = "is_zero")]
        too_many: u32,
    },
    /// What happened to the hours that a tenant's contract includes.
    Hours {
        tenant: Id,
        /// Id of the contract's pack.
        pack: Id,
        change: HoursChange,
    },
    /// Duties of a customer under a contract were looked at, or its installation.
    Watched {
        tenant: Id,
        /// Id of the contract's pack.
        pack: Id,
        marks: BTreeMap<Text, Mark>,
        note: Option<Text>,
    },
    Account(AccountDefinition),
    /// What happened to a credit account.
    Credit {
        account: Id,
        entry: Entry,
    },
    /// What happened to what a tenant calls with.
    Equipment {
        tenant: Id,
        change: EquipmentChange,
    },
    /// A device or trunk was tested (F062).
    Tested(Tested),
    /// The versions of other makers' software (F067).
    Software(Platform),
    /// The versions of an operating system.
    Platform(Platform),
    /// A reason for missed targets that the desk counts.
    BreachReason(BreachReason),
    /// What a licence costs by the price list from a day on; nothing when it leaves the list.
    Price {
        pack: Id,
        licence: Text,
        from: NaiveDate,
        #[serde(default)]
        monthly: Option<Isc>,
    },
    /// The desk's own time zone, an IANA name.
    TimeZone {
        name: String,
    },
    /// Incident numbers go on from here, for a desk that succeeds another one.
    NumbersFrom {
        number: Number,
    },
    /// An earlier record was taken back: its entity is as it was before.
    Retracted {
        seq: u64,
    },
}

/// What can happen to a planned update of one server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SlotChange {
    Scheduled {
        at: Instant,
        /// Wave of the rollout, from 1.
        #[serde(default)]
        wave: Option<u16>,
    },
    /// The notice was sent (F085).
    Noticed {
        to: Vec<Text>,
    },
    DeferralRequested {
        number: u32,
        to: Instant,
    },
    DeferralDecided {
        number: u32,
        approved: bool,
        #[serde(default)]
        reason: Option<Text>,
    },
    DeferralWithdrawn {
        number: u32,
        /// Start that holds from then on (A37).
        start: Instant,
    },
    Started,
    /// It began although these rules stood against it, for this reason (A71); without rules the
    /// reason was given all the same.
    StartedFor {
        reason: Text,
        #[serde(default)]
        rules: Vec<Text>,
    },
    Done,
    Failed {
        what: Text,
    },
    RolledBack {
        why: Text,
    },
    /// The success message was sent (F087).
    Confirmed {
        to: Vec<Text>,
    },
}

impl SlotChange {
    pub fn kind(&self) -> &'static str {
        match self {
            SlotChange::Scheduled { .. } => "scheduled",
            SlotChange::Noticed { .. } => "noticed",
            SlotChange::DeferralRequested { .. } => "deferral-requested",
            SlotChange::DeferralDecided { .. } => "deferral-decided",
            SlotChange::DeferralWithdrawn { .. } => "deferral-withdrawn",
            SlotChange::Started | SlotChange::StartedFor { .. } => "update-started",
            SlotChange::Done => "update-done",
            SlotChange::Failed { .. } => "update-failed",
            SlotChange::RolledBack { .. } => "update-rolled-back",
            SlotChange::Confirmed { .. } => "success-confirmed",
        }
    }
}

/// An event on its way to the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub happened: Instant,
    pub event: Event,
}

/// An event in the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// From 1, without gaps: the only order there is.
    pub seq: u64,
    pub happened: Instant,
    /// Never runs backwards within a journal.
    pub recorded: Instant,
    pub by: Text,
    pub via: Via,
    /// Id of the command it came from; a command sent twice acts once.
    pub command: Uuid,
    pub event: Event,
}

/// The way a command came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Via {
    Console,
    CommandLine,
    Import,
    /// The engine itself, when a planned moment came.
    Clock,
    Demo,
}

impl Via {
    pub const ALL: [Via; 5] = [Via::Console, Via::CommandLine, Via::Import, Via::Clock, Via::Demo];

    pub fn word(self) -> &'static str {
        match self {
            Via::Console => "console",
            Via::CommandLine => "command-line",
            Via::Import => "import",
            Via::Clock => "clock",
            Via::Demo => "demo",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|via| via.word() == word)
    }

    /// Whether a person acted, who may take it back within 30 seconds.
    pub fn is_person(self) -> bool {
        matches!(self, Via::Console | Via::CommandLine)
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands out a reference")]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

impl Event {
    /// `None` for a retraction, which is about what the retracted record is about.
    pub fn entity(&self) -> Option<Entity> {
        Some(match self {
            Event::Incident { number, .. } => Entity::Incident(*number),
            Event::Reseller(reseller) => Entity::Reseller(reseller.id.clone()),
            Event::Code { reseller, .. } => Entity::Reseller(reseller.clone()),
            Event::Server(server) => Entity::Server(server.id.clone()),
            Event::Slot { server, .. } | Event::TestRequested { server, .. } => {
                Entity::Server(server.clone())
            }
            Event::Tenant(tenant) => Entity::Tenant(tenant.id.clone()),
            Event::Usage { tenant, .. }
            | Event::Bought { tenant, .. }
            | Event::Exported { tenant, .. }
            | Event::Excluded { tenant, .. }
            | Event::Count { tenant, .. }
            | Event::Licence { tenant, .. }
            | Event::Watched { tenant, .. }
            | Event::Equipment { tenant, .. }
            | Event::Hours { tenant, .. } => Entity::Tenant(tenant.clone()),
            Event::Backup { of: Subject::Server(id), .. } => Entity::Server(id.clone()),
            Event::Backup { of: Subject::Tenant(id), .. } => Entity::Tenant(id.clone()),
            Event::Account(account) => Entity::Account(account.id.clone()),
            Event::Credit { account, .. } => Entity::Account(account.clone()),
            Event::Release(release) => Entity::Release(release.version.clone()),
            Event::Rollout { release, .. } => Entity::Release(release.clone()),
            Event::DataCentre(centre) => Entity::DataCentre(centre.id.clone()),
            Event::Platform(_) | Event::Software(_) | Event::Tested(_) => Entity::Desk,
            Event::BreachReason(_) | Event::Price { .. } | Event::Callee(_) => Entity::Desk,
            Event::Person(_) | Event::PersonLeft { .. } | Event::OnCall { .. } => Entity::Desk,
            Event::TimeZone { .. } | Event::NumbersFrom { .. } => Entity::Desk,
            Event::Retracted { .. } => return None,
        })
    }

    /// Word for queries, such as `taken` or `usage`.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Incident { change, .. } => change.kind(),
            Event::Slot { change, .. } => change.kind(),
            Event::TestRequested { .. } => "test-requested",
            Event::Reseller(_) => "reseller",
            Event::Code { .. } => "code",
            Event::Callee(_) => "callee",
            Event::Person(_) => "person",
            Event::PersonLeft { .. } => "person-left",
            Event::OnCall { .. } => "on-call",
            Event::DataCentre(_) => "data-centre",
            Event::Server(_) => "server",
            Event::Tenant(_) => "tenant",
            Event::Release(_) => "release",
            Event::Rollout { change, .. } => change.kind(),
            Event::Usage { .. } => "usage",
            Event::Bought { .. } => "bought",
            Event::Exported { .. } => "exported",
            Event::Backup { change, .. } => change.kind(),
            Event::Excluded { .. } => "excluded",
            Event::Licence { change, .. } => change.kind(),
            Event::Count { entry, .. } => entry.change.kind(),
            Event::Hours { change, .. } => change.kind(),
            Event::Watched { .. } => "watched",
            Event::Account(_) => "account",
            Event::Credit { entry, .. } => entry.change.kind(),
            Event::Equipment { change, .. } => change.kind(),
            Event::Tested(_) => "tested",
            Event::Software(_) => "software",
            Event::Platform(_) => "platform",
            Event::BreachReason(_) => "breach-reason",
            Event::Price { .. } => "price",
            Event::TimeZone { .. } => "time-zone",
            Event::NumbersFrom { .. } => "numbers-from",
            Event::Retracted { .. } => "retracted",
        }
    }
}
