//! One version of one service contract.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::{
    AvailabilityRules, BackupRules, BillingRules, CheckItem, Checklist, Cites, ClockRule, Counting,
    CreditRules, EquipmentRules, HandlingCites, HoursRules, Kind, Kinds, LadderStep, Level, LicenceRules,
    Matrix, Party, PlaceRules, Priority, Reporting, Required, Rule, RuleId, Scope, Setting, Settings,
    StorageRules, UpdateRules, VersionRules,
};
use crate::domain::calendar::Calendar;

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
    pub(super) incidents: bool,
    pub(super) rules: BTreeMap<RuleId, Rule>,
}

impl Contract {
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
