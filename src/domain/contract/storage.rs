//! Pooled storage as a contract promises it.

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
    pub cites: StorageCites,
}

cites! {
    /// Rules on storage (F075 to F079).
    StorageCites {
        /// What each licence reserves (F075).
        reserved,
        /// It is the tenant's as a whole, not each user's (F076).
        pooled,
        /// A server has room for what is promised (F077).
        capacity,
        /// More can be bought (F078).
        purchase,
        /// Prices are those of the list or of an accepted offer (F131).
        offer,
    }
    may have {
        /// What is exported is kept by the reseller (F079).
        export,
        /// Which licences are counted (A42).
        counted,
        /// What follows when the pool is full (A43).
        full,
        /// What a purchase names (A44).
        bought,
    }
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
