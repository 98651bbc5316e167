//! Fields of acts about an incident.

use super::labels;

labels! {
    /// A field of an act about an incident.
    Incident {
        EtaTime,
        NoteText,
        Contact,
        Workaround,
        TelephonyWorks,
        FixOwner,
        FixEta,
        RemainingImpact,
        RemainingUrgency,
        RemainingPriority,
    }
}
