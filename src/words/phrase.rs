//! What only surfaces say.

values! {
    /// A fixed sentence or word.
    Phrase {
        NothingAlarming,
        NothingUrgent,
        /// In place of what is left of a limit.
        Now,
        /// Instead of whom the desk calls.
        NobodyCalled,
        NobodyReachable,
        /// Of the levels of a ladder.
        NothingDue,
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
}
