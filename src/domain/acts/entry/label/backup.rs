//! Fields of acts about backups.

use super::declared::labels;

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
