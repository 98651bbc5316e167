//! Fields of acts about backups.

use super::labels;

labels! {
    /// A field of an act about backups.
    Backup {
        Of,
        What,
        MadeAt,
        TriedAt,
        Site,
        Failed,
        Result,
        OwnTenant,
        NoSecond,
    }
}
