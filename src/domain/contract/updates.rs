//! How servers are updated: notice, deferral, windows and rollout.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

/// Notice, deferral and rollout of server updates (F080 to F094).
#[derive(Clone, Debug)]
pub struct UpdateRules {
    /// Local calendar days between notice and slot.
    pub notice_days: i64,
    pub warn_days: i64,
    /// Longest deferral in local calendar days after the standard slot.
    pub deferral_days: i64,
    /// Seconds before the slot from which a new request is warned about (A39).
    pub cutoff_warn: i64,
    /// Seconds that updating one server takes, where its release does not say.
    pub duration: i64,
    /// Failures after which a rollout halts by itself; 0 for never.
    pub halt_after: u16,
    /// Servers that have the release at the end of each wave, in percent; the last is 100.
    pub waves: Vec<u8>,
    /// Nights between the last slot of a wave and the first of the next, at least 1.
    pub soak_nights: u16,
    /// Most servers of one reseller in one night of a proposed plan.
    pub per_night: u16,
    pub(super) cites: BTreeMap<Box<str>, Box<str>>,
}

impl UpdateRules {
    /// Fact number behind one of the checks: `window`, `limit`, `one_server`, …
    pub fn cite(&self, check: &str) -> &str {
        self.cites.get(check).map_or("", |id| id)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UpdatesPack {
    pub notice_days: u16,
    pub warn_days: u16,
    pub deferral_days: u16,
    pub cutoff_warn: Spanned<String>,
    pub duration: Option<Spanned<String>>,
    pub halt_after: Option<u16>,
    pub waves: Option<Spanned<Vec<u8>>>,
    pub soak_nights: Option<Spanned<u16>>,
    pub per_night: Option<Spanned<u16>>,
    pub rules: BTreeMap<String, Spanned<String>>,
}
