//! What a contract promises about backups, and what it wants of them.

use serde::Deserialize;
use toml::Spanned;

use super::cites::Written;

/// Daily backups, their places and their tests (F050 to F052, F221 to F225).
#[derive(Clone, Debug)]
pub struct BackupRules {
    pub of: BackedUpBy,
    /// Seconds from one good backup to the next (F051).
    pub every: i64,
    /// Seconds after which a late one is warned about.
    pub grace: i64,
    /// Age in seconds above which a last good one is critical.
    pub critical: i64,
    /// Whether the place of the backups must be another country (F052).
    pub cross_border: bool,
    /// Countries that the place must be one of; any where there are none.
    pub sites: Vec<Box<str>>,
    /// Longest time in seconds between two tests of restoring (F225).
    pub restore_test: Option<i64>,
    /// Longest time in seconds between two cold backups (F224).
    pub cold: Option<i64>,
    /// Seconds before an update in which a cold backup is advised (F224).
    pub before_update: Option<i64>,
    /// Whether a second backup system is wanted (F223).
    pub second_system: bool,
    pub cites: BackupCites,
}

/// What is backed up as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BackedUpBy {
    /// A server with all tenants on it.
    Server,
    /// The system of one tenant.
    Tenant,
}

impl BackupRules {
    /// Age in seconds up to which the last good one is in time.
    pub fn in_time(&self) -> i64 {
        self.every + self.grace
    }
}

cites! {
    /// Rules on backups (F050 to F052, F221 to F225).
    BackupCites {
        /// How often a backup is made (F051, F221).
        daily,
    }
    may have {
        /// Backups are kept (F028).
        kept,
        /// They are stored across a border (F029).
        promised,
        /// Who makes them (F050).
        provider,
        /// In which countries they lie (F052); with `cross_border` or `sites`.
        border,
        /// Restoring is tested (F225); with `restore_test`.
        restore_test,
        /// Cold backups (F224); with `cold` or `before_update`.
        cold,
        /// A second backup system (F223); with `second_system`.
        second_system,
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BackupsPack {
    pub of: BackedUpBy,
    pub every: Spanned<String>,
    pub grace: Spanned<String>,
    pub critical: Spanned<String>,
    #[serde(default)]
    pub cross_border: bool,
    #[serde(default)]
    pub sites: Vec<Spanned<String>>,
    pub restore_test: Option<Spanned<String>>,
    pub cold: Option<Spanned<String>>,
    pub before_update: Option<Spanned<String>>,
    #[serde(default)]
    pub second_system: bool,
    pub rules: Spanned<BackupCites<Written>>,
}
