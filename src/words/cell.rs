//! Words of answers that stand for themselves: labels, and what a cell of a table says.

macro_rules! cells {
    ($($(#[$doc:meta])* $name:ident,)+) => {
        /// One of them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Cell { $($(#[$doc])* $name,)+ }

        impl Cell {
            pub const ALL: &[Self] = &[$(Self::$name),+];
        }
    };
}

cells! {
    Account,
    /// Of a reseller, over all its tenants.
    All,
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
