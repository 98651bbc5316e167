//! What `:why` and `:what` answer: meanings that only the console has.

use super::{Lang, Words, de, en, spoken};
use crate::domain::base::number::Number;

spoken! {
    /// Where an incident is shown, or why it is not.
    shown(&Shown) -> String;
    /// Why it cannot be said what would follow.
    no_what_if(&NoWhatIf) -> String;
}

/// Where an incident is shown, or why it is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// By a term of the filter.
    Hidden {
        number: Number,
        term: String,
    },
    /// In the order of these terms; none for the usual one.
    Row {
        number: Number,
        place: usize,
        of: usize,
        sorting: Option<String>,
    },
    Closed(Number),
    ToCome(Number),
}

/// Why it cannot be said what would follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoWhatIf {
    /// Nothing that there is was asked for.
    What,
    Cancel,
    TopUp,
    Class,
    NoCount(String),
    NoAmount(String),
    NoCredits(String),
    /// No contract has impact and urgency.
    NoMatrix,
    /// This one has not.
    NoMatrixOf(String),
    NoSuch {
        what: Named,
        typed: String,
        /// Some of those that there are, and whether there are more.
        known: Vec<String>,
        more: bool,
    },
    Several {
        what: Named,
        typed: String,
        fitting: Vec<String>,
        more: bool,
    },
}

/// What is named in what is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    Tenant,
    Account,
    Impact,
    Urgency,
}
