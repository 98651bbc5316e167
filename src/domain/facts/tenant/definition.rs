//! What is written down about a tenant, and what it measures, takes and buys.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::party::Contact;

/// What is written down about a tenant; a new definition replaces the old one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TenantDefinition {
    pub id: Id,
    pub name: Text,
    pub reseller: Option<Id>,
    pub server: Option<Id>,
    pub contracts: Vec<Holding>,
    /// Active licences by kind, when this was written down.
    pub licences: BTreeMap<Text, u32>,
    /// Storage bought before the desk knew the tenant, in GB.
    pub storage_bought_gb: u32,
    /// Who at the end customer is told of updates (F081), and who may ask for help where the contract
    /// is the tenant's own (F259, A70).
    #[serde(default)]
    pub contacts: Vec<Contact>,
    /// Versions of the apps that its people use, by app.
    #[serde(default)]
    pub apps: BTreeMap<Text, Text>,
    /// Versions of the operating systems that they run on, by system.
    #[serde(default)]
    pub systems: BTreeMap<Text, Text>,
}

/// A contract that a tenant holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holding {
    /// Id of a contract pack.
    pub pack: Id,
    pub begins: Option<NaiveDate>,
    /// Its beginning identifies the tenant's system (F236).
    #[serde(default)]
    pub licence_code: Option<Text>,
    /// How many contacts were agreed to ask for help (F268).
    #[serde(default)]
    pub contacts: Option<u16>,
}

/// What a measurement is made of, as far as that was measured; never by user (F076).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parts {
    pub recordings: Option<u64>,
    pub voicemail: Option<u64>,
}

/// Data that was taken out by hand; storing it safely is the reseller's responsibility (F079).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Export {
    pub at: Instant,
    pub bytes: u64,
    pub note: Text,
}

/// Storage bought for a price-list position or an accepted offer (F131, A44).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Purchase {
    pub gb: u32,
    pub from: Instant,
    pub reference: Text,
}

impl Parts {
    /// What was measured of it together; `None` when that is more than can be counted.
    pub fn sum(&self) -> Option<u64> {
        self.recordings.unwrap_or(0).checked_add(self.voicemail.unwrap_or(0))
    }

    /// Whether anything was measured.
    pub fn is_known(&self) -> bool {
        self.recordings.or(self.voicemail).is_some()
    }
}
