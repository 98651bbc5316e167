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
mod called;
mod compile;
mod equipment;
mod handling;
mod hours;
mod matrix;
mod places;
mod products;
mod promises;
mod raw;
mod registry;
mod reporting;
mod scope;
mod settings;
mod storage;
mod updates;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::calendar::Calendar;
use super::incident::{Kind, Priority};
pub use backups::{BackedUpBy, BackupCites, BackupRules};
pub use billing::{
    BillingCites, BillingRules, CancelCeiling, CancelCount, CeilingScope, LateBaseline, PenaltyOn,
};
pub use called::Called;
pub use compile::RuleId;
pub use equipment::{EquipmentCites, EquipmentRules};
pub use handling::HandlingCites;
pub use hours::{Category, HoursCites, HoursRules, IntroductionHours};
pub use matrix::{Cell, Matrix, Scale};
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
pub use scope::Scope;
pub use settings::{
    DeferralNotice, DeferralScope, OnReclassify, OnWait, OutageReading, Setting, SettingCites, Settings,
    WorkdayDeadline,
};
pub use storage::{Fill, StorageCites, StorageRules};
pub use updates::{UpdateCites, UpdateRules};

/// One version of one service contract.
#[derive(Clone, Debug)]
pub struct Contract {
    pub id: Box<str>,
    pub version: Box<str>,
    pub title: Box<str>,
    /// The document it was taken from.
    pub document: Box<str>,
    /// First day on which incidents fall under this version (A01).
    pub valid_from: NaiveDate,
    /// Office time (F010); always open where the contract names none.
    pub office: Arc<Calendar>,
    pub settings: Settings,
    /// By priority, 1 to 4.
    pub priorities: [Level; 4],
    /// `None` when the contract has its reporter choose the level directly.
    pub matrix: Option<Matrix>,
    pub clocks: Vec<ClockRule>,
    pub ladder: Vec<LadderStep>,
    /// Level that may be called by hand for every priority (F120).
    pub manual_level: u8,
    /// Whether the customer may ask for a level that was called already (F264).
    pub again: bool,
    pub manual_cites: Cites,
    /// Rules on the handling of incidents.
    pub cites: HandlingCites,
    /// Whose people ask for help (A70).
    pub party: Party,
    pub reporting: Reporting,
    /// What to look at on site before the fault is sought elsewhere (F132 to F143).
    pub checklist: Option<Checklist>,
    /// What an incident can be about, and what is not covered.
    pub scopes: Vec<Scope>,
    /// What the customer is held to (F212, F265).
    pub duties: Vec<CheckItem>,
    pub equipment: Option<EquipmentRules>,
    pub updates: Option<UpdateRules>,
    pub versions: Option<VersionRules>,
    pub storage: Option<StorageRules>,
    /// Where data centres may stand (F055).
    pub places: Option<PlaceRules>,
    pub backups: Option<BackupRules>,
    pub billing: Option<BillingRules>,
    pub availability: Option<AvailabilityRules>,
    pub credits: Option<CreditRules>,
    pub licences: Option<LicenceRules>,
    pub hours: Option<HoursRules>,
    incidents: bool,
    rules: BTreeMap<RuleId, Rule>,
}

/// Ids of the facts and rulings that something rests on.
pub type Cites = Box<[RuleId]>;

/// A fact with its original sentence, or a ruling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub id: RuleId,
    /// The document's own words; empty for a ruling.
    pub original: Box<str>,
    pub english: Box<str>,
    /// What a German reader is told beside the original; empty where that is German.
    pub german: Box<str>,
}

/// What the contract calls a priority.
#[derive(Clone, Debug)]
pub struct Level {
    pub name: Box<str>,
    pub english: Box<str>,
    /// The document's description.
    pub text: Box<str>,
    pub cites: Cites,
}

/// A name as the contract has it, and in English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worded {
    /// May be empty, where the contract has no name for it.
    pub original: Box<str>,
    pub english: Box<str>,
}

/// One clock that an incident of this contract can have.
#[derive(Clone, Debug)]
pub struct ClockRule {
    /// `start`, `restore`, `reaction`, …
    pub name: Box<str>,
    pub title: Called,
    /// Where lists show it.
    pub column: Option<Column>,
    /// The first of these ends it.
    pub stops: Vec<Stop>,
    /// Percentages of the target at which to warn, rising.
    pub warn_percent: Vec<u16>,
    /// By priority; `None` where the clock does not exist.
    targets: [Option<Target>; 4],
}

/// What a clock must keep to for one priority.
#[derive(Clone, Debug)]
pub struct Target {
    pub counting: Counting,
    /// `None`: the clock exists, but the contract sets no target (A25).
    pub limit: Option<Limit>,
    pub cites: Cites,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Counted seconds, at least 1.
    pub seconds: i64,
    /// Given in working days, so that A13 applies.
    pub in_workdays: bool,
    pub met_if: MetIf,
}

/// The list column of a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Column {
    Start,
    Restore,
}

/// Which seconds a clock counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Counting {
    #[serde(rename = "24x7")]
    Always,
    #[serde(rename = "office")]
    Office,
}

impl Counting {
    pub fn name(self) -> &'static str {
        match self {
            Counting::Always => "24x7",
            Counting::Office => "office",
        }
    }
}

/// Whether the limit itself still counts as met (A12, A62).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum MetIf {
    #[serde(rename = "<")]
    Below,
    #[serde(rename = "<=")]
    AtMost,
}

impl MetIf {
    pub fn sign(self) -> &'static str {
        match self {
            MetIf::Below => "<",
            MetIf::AtMost => "<=",
        }
    }
}

/// What ends a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stop {
    /// A named engineer started work (A16).
    Started,
    /// The customer was told something (A63).
    Answered,
    /// The customer was called.
    Phoned,
    /// The incident can be seen in the ticket system (F111).
    Published,
    /// Resolved, or a workaround was given (A24).
    Restored,
}

/// One step of the escalation ladder.
#[derive(Clone, Debug)]
pub struct LadderStep {
    pub level: u8,
    pub priorities: Vec<Priority>,
    pub trigger: Trigger,
    /// Who is responsible from then on, in the contract's words; empty where it names nobody. Whom the
    /// desk calls is its own affair, see [`super::escalation::callee`].
    pub who: Box<str>,
    pub english: Box<str>,
    /// The person, where a desk's own pack names one (F122).
    pub person: Option<Box<str>>,
    pub phone: Option<Box<str>>,
    pub cites: Cites,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trigger {
    /// At once, by itself: nobody has to call it (A66).
    Received,
    /// When more than `percent` of a target has been used (A17).
    Above { clock: usize, percent: u16 },
}

impl Contract {
    /// Reads and checks a pack; `origin` is the file name that complaints give.
    pub fn parse(origin: &str, text: &str) -> Result<Self, super::written::Fault> {
        compile::contract(&super::written::Source::new(origin, text))
    }

    /// Every fact and ruling that it quotes, by id.
    pub fn rules(&self) -> impl Iterator<Item = &Rule> {
        self.rules.values()
    }

    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.get(id)
    }

    /// The rule that something cites, where it cites one.
    pub fn cited<'c>(&'c self, id: impl Into<Option<&'c RuleId>>) -> Option<&'c Rule> {
        self.rule(id.into()?)
    }

    /// The same with its words, to be kept.
    pub fn quoted<'c>(&'c self, id: impl Into<Option<&'c RuleId>>) -> Option<Box<Rule>> {
        self.cited(id).cloned().map(Box::new)
    }

    /// A required detail by its key.
    pub fn required(&self, key: &str) -> Option<&Required> {
        self.reporting.required.iter().find(|required| &*required.key == key)
    }

    pub fn scope(&self, key: &str) -> Option<&Scope> {
        self.scopes.iter().find(|scope| &*scope.key == key)
    }

    /// A duty of the customer, or an item of the checklist of the installation.
    pub fn kept_by_customer(&self, key: &str) -> Option<&CheckItem> {
        self.watched().find(|item| &*item.key == key)
    }

    /// What is kept an eye on for every customer: its duties, then what its installation must meet.
    pub fn watched(&self) -> impl Iterator<Item = &CheckItem> {
        self.duties.iter().chain(self.checklist.iter().flat_map(|list| &list.items))
    }

    /// The same contract with other office hours.
    pub fn with_office(mut self, office: Calendar) -> Self {
        self.office = Arc::new(office);
        self
    }

    pub fn calendar(&self, counting: Counting) -> &Calendar {
        match counting {
            Counting::Always => &Calendar::ALWAYS,
            Counting::Office => &self.office,
        }
    }

    /// Whether a kind of request has clocks: an incident always has, another one unless the contract
    /// says that it has none (F270, A74).
    pub fn has_clocks(&self, kind: Kind) -> bool {
        let none = |kinds: &Kinds| kinds.without_clocks.contains(&kind);
        kind == Kind::Incident || !self.reporting.kinds.as_ref().is_some_and(none)
    }

    /// Whether incidents can fall under it; a contract on licences or credits alone has
    /// none. They need not have clocks.
    pub fn has_incidents(&self) -> bool {
        self.incidents
    }

    /// The settings that decide something under it: what it has no rules about cannot be read in two
    /// ways.
    pub fn settled(&self) -> Vec<Setting> {
        let decides = |setting: &Setting| match setting.name {
            "on_wait" | "never_pause" | "on_reclassify" | "workday_deadline" => !self.clocks.is_empty(),
            "reopen_window" => self.incidents,
            "gb" => self.storage.is_some(),
            "deferral_scope" | "deferral_notice" => self.updates.is_some(),
            "outage" => self.availability.is_some(),
            "version_distance" => self.versions.is_some(),
            "cancel_ceiling" | "ceiling_scope" | "cancel_count" | "penalty_on" | "late_baseline" => {
                self.billing.is_some()
            }
            "introduction_hours" => self.hours.is_some(),
            _ => true,
        };
        self.settings.all().into_iter().filter(decides).collect()
    }

    pub fn level(&self, priority: Priority) -> &Level {
        &self.priorities[priority.index()]
    }

    pub fn clock(&self, name: &str) -> Option<&ClockRule> {
        self.clocks.iter().find(|clock| &*clock.name == name)
    }
}

impl Level {
    /// Of a contract that has no incidents.
    fn unnamed(priority: Priority) -> Self {
        let name: Box<str> = format!("P{}", priority.number()).into();
        Self { english: name.clone(), name, text: "".into(), cites: Cites::default() }
    }
}

impl ClockRule {
    /// Whether so much of the target is used that it is to be warned of; never without a warning.
    pub fn is_soon(&self, percent: u32) -> bool {
        self.warn_percent.first().is_some_and(|first| percent >= u32::from(*first))
    }

    pub fn target(&self, priority: Priority) -> Option<&Target> {
        self.targets[priority.index()].as_ref()
    }
}
