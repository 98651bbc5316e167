//! Claims of acts about backups.

use crate::domain::base::instant::Instant;

/// A claim of an act about backups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfBackup {
    /// It was made then, so many seconds ago.
    Made { at: Instant, ago: i64 },
}
