//! A desk file as it is written; every table may be left out and repeated.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::count::Count;
use super::person::{OnCallRow, PersonRow};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub time_zone: Option<Spanned<String>>,
    /// Number of the first incident, for a desk that succeeds another one.
    pub first_incident: Option<Spanned<Count>>,
    #[serde(default)]
    pub reseller: Vec<Spanned<ResellerRow>>,
    #[serde(default)]
    pub escalation: Vec<Spanned<EscalationRow>>,
    #[serde(default)]
    pub person: Vec<Spanned<PersonRow>>,
    #[serde(default)]
    pub on_call: Vec<Spanned<OnCallRow>>,
    #[serde(default)]
    pub data_centre: Vec<Spanned<DataCentreRow>>,
    #[serde(default)]
    pub server: Vec<Spanned<ServerRow>>,
    #[serde(default)]
    pub tenant: Vec<Spanned<TenantRow>>,
    #[serde(default)]
    pub platform: Vec<Spanned<PlatformRow>>,
    #[serde(default)]
    pub software: Vec<Spanned<PlatformRow>>,
    #[serde(default)]
    pub tested: Vec<Spanned<TestedRow>>,
    #[serde(default)]
    pub breach_reason: Vec<Spanned<BreachReasonRow>>,
    #[serde(default)]
    pub usage: Vec<Spanned<UsageRow>>,
    #[serde(default)]
    pub release: Vec<Spanned<ReleaseRow>>,
    #[serde(default)]
    pub slot: Vec<Spanned<SlotRow>>,
    #[serde(default)]
    pub licensing: Vec<Spanned<LicensingRow>>,
    #[serde(default)]
    pub price: Vec<Spanned<PriceRow>>,
    #[serde(default)]
    pub account: Vec<Spanned<AccountRow>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ResellerRow {
    pub id: Spanned<String>,
    pub name: Option<String>,
    /// By which it reports outside office hours.
    pub out_of_hours_code: Option<Spanned<String>>,
    #[serde(default)]
    pub contacts: Vec<ContactRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ContactRow {
    pub name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    #[serde(default)]
    pub certified: bool,
    #[serde(default)]
    pub authorised: bool,
}

/// Why targets are missed, in the desk's own words.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BreachReasonRow {
    pub id: Spanned<String>,
    pub name: String,
}

/// Whom the desk calls for a level of a contract's ladder.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EscalationRow {
    pub pack: Spanned<String>,
    pub level: u8,
    pub who: String,
    pub phone: Option<String>,
}

/// Windows and backup of all servers in it that have none of their own.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DataCentreRow {
    pub id: Spanned<String>,
    pub country: Option<Spanned<String>>,
    #[serde(default)]
    pub windows: Vec<Spanned<WindowRow>>,
    pub backup: Option<Spanned<BackupRow>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BackupRow {
    pub from: String,
    pub to: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ServerRow {
    pub id: Spanned<String>,
    pub reseller: Spanned<String>,
    pub data_centre: Option<String>,
    pub country: Option<Spanned<String>>,
    pub version: Option<String>,
    #[serde(default)]
    pub windows: Vec<Spanned<WindowRow>>,
    pub storage_gb: Option<Count>,
    pub backup: Option<Spanned<BackupRow>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WindowRow {
    pub days: Vec<String>,
    pub from: String,
    pub to: String,
    /// Updates that may begin in one occurrence.
    pub capacity: Option<u16>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TenantRow {
    pub id: Spanned<String>,
    pub name: Option<String>,
    pub reseller: Option<Spanned<String>>,
    pub server: Option<Spanned<String>>,
    #[serde(default)]
    pub contracts: Vec<HoldingRow>,
    #[serde(default)]
    pub licences: BTreeMap<String, Count>,
    #[serde(default)]
    pub storage_bought_gb: Count,
    #[serde(default)]
    pub contacts: Vec<ContactRow>,
    /// Versions by app.
    #[serde(default)]
    pub apps: BTreeMap<String, Spanned<String>>,
    /// Versions by operating system, or by software of other makers.
    #[serde(default)]
    pub systems: BTreeMap<String, Spanned<String>>,
    /// Trunks that it calls over.
    #[serde(default)]
    pub trunks: Vec<Spanned<String>>,
    /// Who and what must be reachable.
    #[serde(default)]
    pub reachable: Vec<Spanned<ReachableRow>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReachableRow {
    pub name: String,
    #[serde(default)]
    pub licensed: bool,
    pub lines: Option<Count>,
    pub phones: Option<Count>,
}

/// A device or trunk that was tested.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TestedRow {
    pub id: Spanned<String>,
    pub kind: Spanned<String>,
    #[serde(default)]
    pub failed: bool,
    pub on: Option<Spanned<Day>>,
    pub note: Option<String>,
}

/// An operating system, or software of another maker.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PlatformRow {
    pub id: Spanned<String>,
    /// Newest first.
    pub versions: Spanned<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HoldingRow {
    pub pack: Spanned<String>,
    pub begins: Option<Spanned<Day>>,
    pub licence_code: Option<String>,
    /// Agreed number of contacts.
    pub contacts: Option<u16>,
    /// Hours of work a month.
    pub hours: Option<Spanned<Count>>,
    /// What an hour beyond them costs.
    pub hourly_rate: Option<Spanned<String>>,
    /// Kinds of work that were agreed to be used.
    pub services: Option<Spanned<Vec<String>>>,
    /// Agreed end of the introduction.
    pub introduction_until: Option<Spanned<Day>>,
    /// When the system was accepted.
    pub accepted: Option<Spanned<Day>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UsageRow {
    pub tenant: Spanned<String>,
    pub at: Spanned<When>,
    pub bytes: u64,
    /// Of them call recordings.
    pub recordings: Option<u64>,
    /// Of them voicemail.
    pub voicemail: Option<u64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReleaseRow {
    pub version: Spanned<String>,
    pub stage: Spanned<String>,
    #[serde(default)]
    pub urgent: bool,
    /// Why it is urgent.
    pub reason: Option<Spanned<String>>,
    #[serde(default)]
    pub security_critical: bool,
    /// Little tested (F258).
    pub hotfix: Option<bool>,
    /// Minutes that one server takes.
    pub minutes: Option<u16>,
    /// Where its documentation is.
    pub notes: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SlotRow {
    pub server: Spanned<String>,
    pub release: Spanned<String>,
    pub at: Spanned<When>,
    pub wave: Option<u16>,
}

/// Licences of a tenant's system.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LicensingRow {
    pub tenant: Spanned<String>,
    /// Bought, by product.
    #[serde(default)]
    pub bought: BTreeMap<Spanned<String>, Count>,
    /// What the system itself is configured for, by product.
    #[serde(default)]
    pub system: BTreeMap<Spanned<String>, Count>,
    #[serde(default)]
    pub users: Vec<Spanned<UserRow>>,
    #[serde(default)]
    pub teams: Vec<Spanned<TeamRow>>,
    /// What the system works with, such as `skype-for-business`.
    pub platform: Option<Spanned<String>>,
    /// Whether its server has a CTI link to the telephone system.
    pub cti: Option<Spanned<bool>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TeamRow {
    pub name: String,
    #[serde(default)]
    pub leaders: Vec<String>,
    #[serde(default)]
    pub members: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UserRow {
    pub id: String,
    /// Products that the user is configured for.
    pub needs: Vec<Spanned<String>>,
    /// Since when.
    pub since: Spanned<When>,
    #[serde(default)]
    pub uses: Vec<Spanned<String>>,
    /// Where the user sits.
    pub site: Option<String>,
}

/// A line of the price list of rented software.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PriceRow {
    pub licence: String,
    /// iSC for one and an average month.
    pub monthly: Spanned<Amount>,
    /// The day from which the list is in force.
    pub from: Spanned<Day>,
    pub pack: Option<Spanned<String>>,
}

/// A credit account.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AccountRow {
    pub id: Spanned<String>,
    pub tenant: Option<Spanned<String>>,
    pub pack: Option<Spanned<String>>,
    /// What the licence server shows, and when it did.
    pub balance: Option<Spanned<Amount>>,
    pub at: Option<Spanned<When>>,
    #[serde(default)]
    pub rented: Vec<Spanned<RentedRow>>,
    /// Licences that were bought for the system instead, by name.
    #[serde(default)]
    pub bought: BTreeMap<Spanned<String>, Count>,
    /// What the system runs on, such as `vmware`.
    pub platform: Option<Spanned<String>>,
    /// There is a contract for the cloud.
    #[serde(default)]
    pub cloud_contract: bool,
    /// Firmware of the system, such as `13r1`.
    pub firmware: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RentedRow {
    pub licence: String,
    pub count: Count,
    /// iSC for one and an average month; that of the price list when left out.
    pub monthly: Option<Spanned<Amount>>,
    /// Who makes it, where that is not the maker whose rental it is.
    pub maker: Option<String>,
}

/// iSC: a whole number, or quoted with decimals.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Amount {
    Whole(u64),
    Quoted(String),
    /// Its decimals are lost: `1.000` is one to a program and a thousand to a reader.
    Bare(f64),
}

/// A time with zone, quoted or as TOML's own.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum When {
    Own(Datetime),
    Quoted(String),
}

/// A date, quoted or as TOML's own.
pub(super) type Day = When;

impl When {
    pub fn text(&self) -> String {
        match self {
            When::Own(time) => time.to_string(),
            When::Quoted(text) => text.clone(),
        }
    }
}
