//! Fields of acts about hours that a contract includes.

use super::declared::labels;

labels! {
    /// A field of an act about hours that a contract includes.
    Hours {
        Minutes,
        Hours,
        Category,
        Text,
        Incident,
        DoneAt,
        Granted,
        HoldsFrom,
        Rate,
        Services,
        AgreedFrom,
        AcceptedOn,
        Until,
    }
}
