//! Why a command was not done.

use std::fmt;

use super::contract::{Contract, Rule, RuleId};
use super::instant::Instant;

/// A command was refused; nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub kind: RefusalKind,
    /// One line: what was wrong.
    pub what: Box<str>,
    /// One line: what would be right.
    pub mend: Box<str>,
    /// The rule behind it, with its sentences.
    pub rule: Option<Box<Cited>>,
    /// Times that would be allowed.
    pub admissible: Vec<Instant>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefusalKind {
    /// Something named does not exist.
    Unknown,
    /// What is asked does not fit the present state.
    State,
    /// A rule of the contract forbids it.
    Rule,
}

/// A rule by number, with the words it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    pub id: RuleId,
    /// The contract's own words.
    pub original: Box<str>,
    pub english: Box<str>,
}

impl Refusal {
    pub fn unknown(what: impl Into<Box<str>>, mend: impl Into<Box<str>>) -> Self {
        Self::new(RefusalKind::Unknown, what, mend)
    }

    pub fn state(what: impl Into<Box<str>>, mend: impl Into<Box<str>>) -> Self {
        Self::new(RefusalKind::State, what, mend)
    }

    /// Refused by rule `id` of `contract`, or by what it says without a rule of its own.
    pub fn rule<'r>(
        contract: &Contract,
        id: impl Into<Option<&'r RuleId>>,
        what: impl Into<Box<str>>,
        mend: impl Into<Box<str>>,
    ) -> Self {
        let known = id.into().and_then(|id| contract.rule(id));
        let cited = known.cloned().map(|Rule { id, original, english }| Cited { id, original, english });
        let rule = cited.map(Box::new);
        Self { rule, ..Self::new(RefusalKind::Rule, what, mend) }
    }

    pub fn with_admissible(mut self, admissible: Vec<Instant>) -> Self {
        self.admissible = admissible;
        self
    }

    fn new(kind: RefusalKind, what: impl Into<Box<str>>, mend: impl Into<Box<str>>) -> Self {
        Self { kind, what: what.into(), mend: mend.into(), rule: None, admissible: Vec::new() }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)?;
        if let Some(rule) = &self.rule {
            write!(f, " ({})", rule.id)?;
        }
        Ok(())
    }
}

impl std::error::Error for Refusal {}

/// `a, b, c and 4 more` for messages that name what there is.
pub fn some_of<'a>(names: impl ExactSizeIterator<Item = &'a str>) -> String {
    let total = names.len();
    let shown: Vec<&str> = names.take(6).collect();
    match (total, total - shown.len()) {
        (0, _) => "none yet".to_owned(),
        (_, 0) => shown.join(", "),
        (_, more) => format!("{} and {more} more", shown.join(", ")),
    }
}
