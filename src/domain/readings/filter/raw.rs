//! A term before its key is looked up.

use super::measure::Operator;
use super::mistake::{Mistake, Misunderstood};

/// Key of the term that sorts instead of hiding.
pub(super) const SORT: &str = "sort";

/// A term before its key is looked up.
pub(super) struct Raw<'a> {
    /// Offset in bytes.
    pub at: usize,
    pub negated: bool,
    pub key: Option<&'a str>,
    pub operator: Option<Operator>,
    pub value: &'a str,
    pub value_at: usize,
    pub form: Form,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Plain,
    Quoted,
    Expression,
}

pub(super) fn wrong(text: &str, offset: usize, what: Mistake) -> Misunderstood {
    let before = text.get(..offset).unwrap_or(text);
    Misunderstood { column: before.chars().count() + 1, what }
}
