//! What is said when an incident is reported, and what the customer is asked later.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Class;
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::contract::{Channel, Kind, PackId};
use crate::domain::facts::code::{Given, in_report};

/// Everything that is said when an incident is reported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub tenant: Id,
    pub server: Option<Id>,
    /// The pack version valid at receipt; the incident keeps it (A01).
    pub contract: PackId,
    pub subject: Text,
    pub channel: Channel,
    pub reporter: Option<Text>,
    /// What became of the out-of-hours code (F108); the code itself is kept nowhere.
    #[serde(default, with = "in_report")]
    pub code: Given,
    pub class: Class,
    pub received: Instant,
    /// Since when no calls are possible, or what the report names fails.
    pub telephony_down: Option<Instant>,
    /// Why a reporter without the required standing was accepted (A27).
    pub override_reason: Option<Text>,
    /// Its number in another system.
    pub external: Option<Text>,
    /// Visible to the reseller from the start.
    pub published: bool,
    /// What is asked for (F270).
    #[serde(default, skip_serializing_if = "Kind::is_incident")]
    pub kind: Kind,
    /// The contract has no clocks for that kind.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub without_clocks: bool,
    /// It came by a channel that binds to nothing until a request is made (F233).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unrequested: bool,
    #[serde(flatten)]
    pub said: Said,
}

/// What is said about an incident beyond its subject, at once or later.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The fault in more words than the subject's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// The part of the product it is about (F033).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub component: Option<Text>,
    /// Required details by their keys in the contract (F236 to F245).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub details: BTreeMap<Text, Text>,
    /// Primary functions that fail, by the contract's names (F017); an empty set says that all work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failing: Option<BTreeSet<Text>>,
}

/// What the customer is asked for (A23).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    pub wants: Text,
    /// When waiting ends by itself.
    pub until: Option<Instant>,
    /// Who is to answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Text>,
    /// When to ask again; the waiting goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remind: Option<Instant>,
    /// Keys of the required details that are asked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Text>,
}

impl Said {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Asked {
    /// Asks for something, for as long as it takes.
    pub fn open_ended(wants: Text) -> Self {
        Self { wants, ..Self::default() }
    }
}
