//! What a contract promises beside reaction to incidents, as it is written and as it is used.

use crate::domain::misread::{NotAWord, WordOf};
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use toml::Spanned;

use super::Cites;
use super::raw;

/// Availability per tenant and contract year (F026, F031).
#[derive(Clone, Debug)]
pub struct AvailabilityRules {
    /// Thousandths of the countable time that must be available: 995 for 99.5 %.
    pub target_permille: u16,
    /// Part of the allowed downtime, in percent, below which what is left is low.
    pub warn_left_percent: u16,
    /// What is not counted.
    pub grounds: Vec<GroundRule>,
    pub(super) cites: BTreeMap<Box<str>, Box<str>>,
}

/// One of the exclusions (F006 to F008).
#[derive(Clone, Debug)]
pub struct GroundRule {
    pub ground: Ground,
    /// Recorded by people; the others the desk knows by itself.
    pub by_hand: bool,
    pub cites: Cites,
}

/// Why a span is not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// Updates inside an announced window (F006, A29).
    Maintenance,
    /// Interruptions for changes that the end customer asked for (F007).
    CustomerChange,
    /// F008.
    ForceMajeure,
}

impl Ground {
    pub const ALL: [Ground; 3] = [Ground::Maintenance, Ground::CustomerChange, Ground::ForceMajeure];

    /// The word used on the command line and in files.
    pub fn word(self) -> &'static str {
        match self {
            Ground::Maintenance => "maintenance",
            Ground::CustomerChange => "customer-change",
            Ground::ForceMajeure => "force-majeure",
        }
    }
}

impl std::str::FromStr for Ground {
    type Err = NotAWord;
    fn from_str(word: &str) -> Result<Self, NotAWord> {
        Self::ALL
            .into_iter()
            .find(|ground| ground.word() == word)
            .ok_or_else(|| NotAWord::new(WordOf::Ground, word, Self::ALL.map(Self::word)))
    }
}

/// Versions of apps, servers and operating systems (F066 to F074).
#[derive(Clone, Debug)]
pub struct VersionRules {
    /// Versions of an operating system that are supported, from the newest on.
    pub newest_systems: usize,
    /// The same of other makers' software (F067).
    pub newest_software: usize,
    pub(super) cites: BTreeMap<Box<str>, Box<str>>,
}

impl VersionRules {
    /// Fact number behind one of the checks: `compatible`, `features`, `systems`, …
    pub fn cite(&self, check: &str) -> &str {
        self.cites.get(check).map_or("", |id| id)
    }
}

impl AvailabilityRules {
    /// Fact number behind one of the checks: `target`, `countable`, `begin`, …
    pub fn cite(&self, check: &str) -> &str {
        self.cites.get(check).map_or("", |id| id)
    }

    pub fn ground(&self, ground: Ground) -> Option<&GroundRule> {
        self.grounds.iter().find(|rule| rule.ground == ground)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AvailabilityPack {
    pub target_permille: Spanned<u16>,
    pub warn_left_percent: Spanned<u16>,
    pub grounds: Vec<Spanned<GroundPack>>,
    pub rules: BTreeMap<String, Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GroundPack {
    pub ground: Ground,
    pub by_hand: bool,
    #[serde(default)]
    pub rules: raw::Cites,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct VersionsPack {
    pub newest_systems: Spanned<u8>,
    pub newest_software: Option<Spanned<u8>>,
    pub rules: BTreeMap<String, Spanned<String>>,
}
