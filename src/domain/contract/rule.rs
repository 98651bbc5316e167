//! Rules that are cited, in their own words.

use super::RuleId;
use serde::{Deserialize, Serialize};

/// Ids of the facts and rulings that something rests on.
pub type Cites = Box<[RuleId]>;

/// A fact with its original sentence, or a ruling.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    pub id: RuleId,
    /// The document's own words; empty for a ruling.
    pub original: Box<str>,
    pub english: Box<str>,
    /// What a German reader is told beside the original; empty where that is German.
    pub german: Box<str>,
}

/// A name as the contract has it, and in English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worded {
    /// May be empty, where the contract has no name for it.
    pub original: Box<str>,
    pub english: Box<str>,
}
