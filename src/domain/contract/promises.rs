//! What a contract promises beside reaction to incidents, as it is written and as it is used.

use serde::{Deserialize, Serialize};
use toml::Spanned;

use super::Cites;
use super::cites::{self, Written};
use crate::domain::base::misread::{NotAWord, WordOf};

/// Availability per tenant and contract year (F026, F031).
#[derive(Clone, Debug)]
pub struct AvailabilityRules {
    /// Thousandths of the countable time that must be available: 995 for 99.5 %.
    pub target_permille: u16,
    /// Part of the allowed downtime, in percent, below which what is left is low.
    pub warn_left_percent: u16,
    /// What is not counted.
    pub grounds: Vec<GroundRule>,
    pub cites: AvailabilityCites,
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
    /// Their words, in the same order.
    pub const KEYS: &[&str] = &["maintenance", "customer-change", "force-majeure"];

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
    pub cites: VersionCites,
}

impl AvailabilityRules {
    pub fn ground(&self, ground: Ground) -> Option<&GroundRule> {
        self.grounds.iter().find(|rule| rule.ground == ground)
    }
}

cites! {
    /// Rules on availability (F005 to F032).
    AvailabilityCites {
        /// What is promised (F026).
        target,
        /// Over which time it is measured (F031).
        year,
        /// When that begins (F032).
        begin,
        /// What time is counted (F005).
        countable,
        /// Which incidents count (F015).
        critical,
    }
    may have {
        /// When the service counts as available (F030).
        available,
        /// Which failures are an outage (A06).
        outage,
        /// Of whom it is measured (A32).
        scope,
        /// Spans that overlap count once (A30).
        overlap,
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AvailabilityPack {
    pub target_permille: Spanned<u16>,
    pub warn_left_percent: Spanned<u16>,
    pub grounds: Vec<Spanned<GroundPack>>,
    pub rules: Spanned<AvailabilityCites<Written>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GroundPack {
    pub ground: Ground,
    pub by_hand: bool,
    #[serde(default)]
    pub rules: cites::Listed,
}

cites! {
    /// Rules on versions (F066 to F074).
    VersionCites {
        /// Operating systems that are supported (F066).
        systems,
        /// The same for what is monitored (F034).
        monitored,
        /// Which number is the version (F069).
        version,
        /// How far apart an app and a server may lie (F072).
        compatible,
        /// Whose functions are guaranteed (F073).
        features,
    }
    may have {
        /// Software of other makers (F067).
        proprietary,
        /// Several updates are one version (F068).
        updates,
        /// An example of the same version (F070).
        same,
        /// An example of the next one (F071).
        next,
        /// Who tells the end customers (F074).
        inform,
        /// Who answers for an app that is too old (F269).
        answers,
        /// How the distance is read (A40).
        distance,
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct VersionsPack {
    pub newest_systems: Spanned<u8>,
    pub newest_software: Option<Spanned<u8>>,
    pub rules: Spanned<VersionCites<Written>>,
}
