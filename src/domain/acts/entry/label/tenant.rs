//! Fields of acts about a tenant: storage, duties, equipment, what does not count.

use super::declared::labels;

labels! {
    /// A field of an act about a tenant: storage, duties, equipment, what does not count.
    Tenant {
        Tenant,
        InUse,
        Recordings,
        Voicemail,
        MeasuredAt,
        Gigabytes,
        Offer,
        ValidFrom,
        TakenOut,
        ExportNote,
        TakenAt,
        From,
        To,
        ExcludeReason,
        Ground,
        Contract,
        Marks,
        MarkNote,
        TestedKind,
        TestedName,
        TestFailed,
        TestedOn,
        TestNote,
        Trunk,
        TrunkGone,
        Reachable,
        Licensed,
        Lines,
        Phones,
        ReachableGone,
    }
}
