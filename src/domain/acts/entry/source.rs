//! What the desk knows that may be meant in a field.

/// From where a field's values come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Names that open incidents bear.
    Owners,
    Teams,
    /// Open incidents on the same server that are linked to no other.
    SameServer,
    /// Those whose word counts under the incident's contract.
    Speakers,
    /// The code of the incident's reseller, while the right one was not given.
    Code,
    /// What the incident's contract covers, or not.
    Scopes,
    /// Why it is the scope that it is.
    ScopeReason,
    TestVersions,
    /// Who has the product.
    Users,
    /// What hours of the tenant are booked for.
    KindsOfWork,
    /// Required details that the incident does not give.
    Missing,
    /// The one who reported the incident.
    Reporter,
    /// Nothing, but only while the incident waits.
    Waiting,
    /// Nothing, but only while telephony is down.
    Outage,
    /// Why a target was missed, while one was that has no reason.
    Reasons,
    /// Nothing, but only where there is a reason to give.
    ReasonNote,
    /// The people of the desk.
    Persons,
    /// Titles of levels.
    Titles,
}
