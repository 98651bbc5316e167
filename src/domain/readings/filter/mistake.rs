//! What could not be understood of a filter.

use super::keys::Looks;

/// Where, and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misunderstood {
    /// From 1, in characters.
    pub column: usize,
    pub what: Mistake,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// An expression has no second `/`.
    OpenExpression,
    OpenQuote,
    NoValue,
    NoKey(String),
    /// A key that is followed by `:` alone.
    NotCompared(String),
    NoComparison,
    /// Of a sorting.
    Negated,
    /// None of the words that may follow.
    NoneOf(Looks),
    /// None of the values that may follow.
    Not(Wanted),
    /// An expression, as its library says it.
    Expression(String),
    LargeExpression,
}

/// What a value has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    Priority,
    Version,
    Number,
    Percent,
    Length,
    /// A length, or working days.
    Workdays,
}
