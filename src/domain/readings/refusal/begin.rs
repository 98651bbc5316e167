//! What stands against the beginning of an update.

use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::readings::fitting::Misfit;
use serde::{Deserialize, Serialize};

/// Why an update cannot begin, or for what it needs a reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Obstacle {
    /// That update is over.
    Over {
        release: Id,
        at: Instant,
    },
    Runs {
        release: Id,
        since: Instant,
    },
    Halted {
        release: Id,
        since: Instant,
        reason: Text,
    },
    /// A test version that nobody asked for on that server (F082, F090).
    Unasked(Id),
    /// The server runs a newer version than that.
    Newer {
        server: Id,
        runs: Text,
    },
    /// Before its slot, or the start that a granted deferral gave it.
    Early {
        slot: Instant,
        by: Option<u32>,
    },
    Unfit(Misfit),
    /// Urgent, and the weighty reason is not recorded (F086).
    NoWeight,
    /// The notice was sent too late for this start.
    NoticeLate {
        sent: Instant,
        days: i64,
    },
    NoNotice {
        days: i64,
    },
}

/// What would be right instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Instead {
    /// The reason for which it begins nevertheless (A71).
    Reason,
    /// What the obstacle itself asks for.
    Mend,
    /// That, or one of so many other starts.
    Times(usize),
}
