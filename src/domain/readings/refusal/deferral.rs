//! What stands against a later date.

use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use serde::{Deserialize, Serialize};

/// Why an update cannot be deferred.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Obstacle {
    SecurityCritical,
    Started,
    /// A server of the same reseller that has an active deferral (A36).
    Another(Id),
    /// Not after the standard slot (F094).
    NotLater,
    /// More days after the standard slot than are allowed (F092).
    TooLate {
        days: i64,
    },
    /// In no maintenance window outside office hours.
    NoWindow,
    /// In none that is open for as many seconds.
    TooShort {
        takes: i64,
    },
    Backup {
        from: Instant,
        to: Instant,
    },
    Full {
        capacity: u16,
        taken: usize,
    },
    /// Its update to that release would still run.
    Busy(Id),
    Passed,
    /// The new notice was due then (A38).
    Unannounced(Instant),
}
