//! Words of answers that stand for themselves: labels, and what a cell of a table says.

values! {
    /// One of them.
    Caption {
        Account,
        /// Of a reseller, over all its tenants.
        All,
        /// On call for each of them.
        AllContracts,
        Apart,
        Balance,
        Billable,
        Booked,
        Budget,
        CodeSet,
        Countable,
        Customer,
        Excluded,
        Failed,
        Full,
        /// Of an incident that was not read whole.
        Incomplete,
        Left,
        MayBeDown,
        NoChange,
        NoDocumentation,
        NoTarget,
        /// Of the server that an app speaks to.
        NoVersion,
        Nobody,
        NotAgreed,
        NotJudged,
        Note,
        NothingToChange,
        Now,
        OldFirmware,
        Or,
        Outage,
        Outside,
        Passed,
        Period,
        Phase,
        Rate,
        Reading,
        Recording,
        Runtime,
        SameVersion,
        Services,
        State,
        Steady,
        Switched,
        Then,
        ToDate,
        /// Too little was measured to say more.
        TooFew,
        Unknown,
        Used,
        Warning,
        WasDown,
        Year,
    }
}
