//! What only surfaces say.

/// A fixed sentence or word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phrase {
    NothingAlarming,
    NothingUrgent,
    /// In place of what is left of a limit.
    Now,
    /// Instead of whom the desk calls.
    NobodyCalled,
    Yes,
    No,
    /// No calls are possible.
    CallsFail,
    CallsWork,
    /// Before the limits of an incident that is reported now.
    ReceivedNow,
    /// What can be done with a resolved incident.
    Close,
    Reopen,
    /// A ground that is none of those that are named.
    AnotherOne,
    /// Who did what nobody did.
    TheClock,
}

impl Phrase {
    pub const ALL: [Phrase; 13] = [
        Phrase::NothingAlarming,
        Phrase::NothingUrgent,
        Phrase::Now,
        Phrase::NobodyCalled,
        Phrase::Yes,
        Phrase::No,
        Phrase::CallsFail,
        Phrase::CallsWork,
        Phrase::ReceivedNow,
        Phrase::Close,
        Phrase::Reopen,
        Phrase::AnotherOne,
        Phrase::TheClock,
    ];
}
