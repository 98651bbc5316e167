//! Pooled storage as a contract promises it.

use std::collections::BTreeMap;

/// Pooled storage per tenant (F075 to F079).
#[derive(Clone, Debug)]
pub struct StorageRules {
    /// The licence that reserves storage.
    pub licence: Box<str>,
    /// Bytes per licence.
    pub bytes_per_licence: u64,
    /// Bytes of one purchased gigabyte.
    pub gb: u64,
    /// Percentages of a pool, or of a server, at which to warn, rising.
    pub warn_percent: Vec<u16>,
    pub(super) cites: BTreeMap<Box<str>, Box<str>>,
}

/// How full something is, by the thresholds of the contract.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fill {
    #[default]
    Free,
    /// A threshold is reached.
    Warned,
    /// The last of them is.
    Full,
}

impl StorageRules {
    pub fn cite(&self, check: &str) -> &str {
        self.cites.get(check).map_or("", |id| id)
    }

    /// The highest threshold that so many percent reach (A43).
    pub fn reached(&self, percent: u64) -> Option<u16> {
        self.warn_percent.iter().copied().filter(|level| u64::from(*level) <= percent).max()
    }

    pub fn fill(&self, percent: u64) -> Fill {
        match self.reached(percent) {
            None => Fill::Free,
            highest if highest == self.warn_percent.iter().copied().max() => Fill::Full,
            Some(_) => Fill::Warned,
        }
    }
}
