//! Claims of acts about a tenant.

/// A claim of an act about a tenant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfTenant {
    /// What the pool becomes, in bytes and in percent used.
    Quota { before: u64, after: u64, percent: (Option<u64>, Option<u64>) },
    /// Bytes that were taken out, of those in use.
    TakenOut { bytes: u64, used: Option<u64> },
    /// Keeping it safe is not the provider's.
    KeptByReseller,
    /// What is in use is known by the next measurement.
    UsedLater,
    /// So many duties are not met; so many were not looked at.
    Duties { failed: usize, open: usize },
}
