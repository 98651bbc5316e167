//! What the command line says when an act is done.

use crate::domain::base::isc::Isc;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Done {
    Recorded,
    /// The same was recorded before.
    Before,
    Bought {
        gb: u32,
        tenant: Id,
    },
    Exported,
    /// The same was cancelled before.
    CancelledBefore,
    /// So many too many were cancelled.
    Penalty(u32),
    Loaded {
        amount: Isc,
        account: Id,
    },
    NothingRented(Text),
}
