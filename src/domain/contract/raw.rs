//! A contract pack as it is written. Checked and compiled in [`super::compile`].

use serde::Deserialize;
use toml::Spanned;

use super::cites::Listed;
use super::settings;
use super::storage::StorageCites;
use crate::domain::calendar::CalendarSpec;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Pack {
    pub id: Spanned<String>,
    pub version: Spanned<String>,
    pub title: String,
    pub document: String,
    #[serde(default)]
    pub language: Language,
    pub valid_from: Spanned<String>,
    #[serde(default)]
    pub party: super::Party,
    pub office: Option<CalendarSpec>,
    #[serde(default)]
    pub settings: settings::Written,
    #[serde(default)]
    pub priority: Vec<Spanned<PriorityPack>>,
    pub matrix: Option<Spanned<MatrixPack>>,
    #[serde(default)]
    pub clock: Vec<Spanned<ClockPack>>,
    #[serde(default)]
    pub ladder: Vec<Spanned<LadderPack>>,
    #[serde(default)]
    pub escalation: EscalationPack,
    pub handling: Option<super::handling::HandlingPack>,
    #[serde(default)]
    pub reporting: ReportingPack,
    pub checklist: Option<Spanned<ChecklistPack>>,
    #[serde(default)]
    pub scope: Vec<super::scope::ScopePack>,
    #[serde(default)]
    pub duty: Vec<ItemPack>,
    pub equipment: Option<super::equipment::EquipmentPack>,
    pub updates: Option<super::updates::UpdatesPack>,
    pub versions: Option<super::promises::VersionsPack>,
    pub storage: Option<StoragePack>,
    pub billing: Option<super::billing::BillingPack>,
    pub backups: Option<super::backups::BackupsPack>,
    pub data_centres: Option<super::places::PlacesPack>,
    pub availability: Option<super::promises::AvailabilityPack>,
    pub credits: Option<super::products::CreditsPack>,
    pub licences: Option<super::products::LicencesPack>,
    pub hours: Option<super::hours::HoursPack>,
    #[serde(default)]
    pub rule: Vec<RulePack>,
    #[serde(default)]
    pub ruling: Vec<RulingPack>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PriorityPack {
    pub number: u8,
    pub name: String,
    pub english: String,
    pub text: String,
    #[serde(default)]
    pub rules: Listed,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MatrixPack {
    pub impact: Vec<Spanned<ScalePack>>,
    pub urgency: Vec<Spanned<ScalePack>>,
    pub cells: Spanned<Vec<Spanned<Vec<Spanned<u8>>>>>,
    #[serde(default)]
    pub ruled: Vec<Spanned<RuledPack>>,
    #[serde(default)]
    pub rules: Listed,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScalePack {
    pub key: Spanned<String>,
    pub name: String,
    pub english: String,
    pub text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RuledPack {
    pub urgency: String,
    pub impact: String,
    pub or: u8,
    pub ruling: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ClockPack {
    pub name: Spanned<String>,
    pub title: String,
    pub german: Option<String>,
    pub column: Option<super::Column>,
    pub stops: Vec<super::Stop>,
    #[serde(default)]
    pub warn_percent: Vec<Spanned<u16>>,
    pub targets: Vec<Spanned<TargetPack>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TargetPack {
    pub priority: u8,
    pub calendar: super::Counting,
    pub within: Option<Spanned<String>>,
    pub met_if: Option<super::MetIf>,
    #[serde(default)]
    pub rules: Listed,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LadderPack {
    pub level: u8,
    pub priorities: Vec<u8>,
    pub at: Option<AtPack>,
    pub clock: Option<Spanned<String>>,
    pub above_percent: Option<Spanned<u16>>,
    /// Left out where the contract names nobody.
    #[serde(default)]
    pub who: String,
    #[serde(default)]
    pub english: String,
    pub person: Option<String>,
    pub phone: Option<String>,
    #[serde(default)]
    pub rules: Listed,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum AtPack {
    Received,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EscalationPack {
    pub manual_level: u8,
    /// The customer may ask for it again and again.
    #[serde(default)]
    pub again: bool,
    #[serde(default)]
    pub rules: Listed,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReportingPack {
    pub phone: Option<DutyPack>,
    pub code: Option<DutyPack>,
    pub ticket: Option<DutyPack>,
    pub reporter: Option<ReporterPack>,
    pub eta: Option<EtaPack>,
    #[serde(default)]
    pub published_by: Vec<super::Channel>,
    pub workaround_eta: Option<EtaPack>,
    pub unrequested_by: Option<UnrequestedPack>,
    pub access: Option<EtaPack>,
    pub development: Option<EtaPack>,
    pub news: Option<EtaPack>,
    pub kinds: Option<KindsPack>,
    pub components: Option<ComponentsPack>,
    pub functions: Option<FunctionsPack>,
    #[serde(default)]
    pub required: Vec<RequiredPack>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UnrequestedPack {
    pub channels: Vec<super::Channel>,
    #[serde(default)]
    pub rules: Listed,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KindsPack {
    pub without_clocks: Vec<super::Kind>,
    #[serde(default)]
    pub rules: Listed,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ComponentsPack {
    pub names: Spanned<Vec<Spanned<String>>>,
    #[serde(default)]
    pub rules: Listed,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FunctionsPack {
    pub names: Spanned<Vec<Spanned<String>>>,
    pub calls: Vec<Spanned<String>>,
    /// Those of `calls` by which calls are placed; all of them when left out.
    #[serde(default)]
    pub placing: Vec<Spanned<String>>,
    #[serde(default)]
    pub rules: Listed,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RequiredPack {
    pub key: Spanned<String>,
    pub label: Spanned<String>,
    pub german: Option<Spanned<String>>,
    #[serde(default)]
    pub hard: bool,
    #[serde(default)]
    pub from: super::Source,
    pub licence_prefix: Option<Spanned<u8>>,
    #[serde(default)]
    pub components: Vec<Spanned<String>>,
    #[serde(default)]
    pub covered: Vec<Spanned<String>>,
    /// Asked for beside the details that are counted.
    #[serde(default)]
    pub beside: bool,
    pub rule: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChecklistPack {
    pub items: Vec<ItemPack>,
    #[serde(default)]
    pub rules: Listed,
    pub kbit_per_call: Option<KbitPack>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KbitPack {
    pub kbit: Spanned<u32>,
    pub rule: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ItemPack {
    pub key: Spanned<String>,
    pub label: Spanned<String>,
    pub german: Option<Spanned<String>>,
    pub rule: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DutyPack {
    pub priorities: Vec<u8>,
    #[serde(default)]
    pub rules: Listed,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReporterPack {
    pub must_be: super::Standing,
    #[serde(default)]
    pub hard: bool,
    #[serde(default)]
    pub exempt: Vec<u8>,
    #[serde(default)]
    pub rules: Listed,
    /// Rules on what is to be known of a contact.
    #[serde(default)]
    pub record: Listed,
    /// Rules on how many contacts there are.
    #[serde(default)]
    pub agreed: Listed,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EtaPack {
    #[serde(default)]
    pub rules: Listed,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoragePack {
    pub licence: String,
    pub gb_per_licence: u32,
    pub warn_percent: Vec<u16>,
    pub rules: StorageCites<Spanned<String>>,
}

/// What the document is written in.
#[derive(Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Language {
    #[default]
    De,
    En,
    Fr,
    Nl,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RulePack {
    pub id: Spanned<String>,
    pub original: String,
    pub english: String,
    pub german: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RulingPack {
    pub id: Spanned<String>,
    pub text: String,
    pub german: Option<String>,
}
