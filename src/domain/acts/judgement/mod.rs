//! What is judged when an act is decided, line by line.
//!
//! An act makes one list of these. It is refused with the first that refuses; a form, a dry run and a
//! programmer's interface show all of them, so that they cannot say anything else.

mod claim;

use crate::domain::contract::Rule;
use crate::domain::facts::event::Fact;
use crate::domain::readings::refusal::Refusal;

pub use claim::{
    Claim, OfBackup, OfBegin, OfDeferral, OfHours, OfIncident, OfLicence, OfLimits, OfReport, OfRoster,
    OfTenant, OfUpdate, OfWork, Reporter,
};

/// One line of what is judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Check {
    /// Nothing is asked for: what is, or would be.
    Tells(Claim, Option<Box<Rule>>),
    /// Something that is asked for is there.
    Holds(Claim, Option<Box<Rule>>),
    /// Something that is asked for is not there, and the act is done all the same.
    Warns(Claim, Option<Box<Rule>>),
    /// The act is refused.
    Refuses(Refusal),
}

impl Check {
    /// Tells.
    pub fn tells(claim: impl Into<Claim>, rule: Option<&Rule>) -> Self {
        Self::Tells(claim.into(), rule.cloned().map(Box::new))
    }

    /// Holds.
    pub fn holds(claim: impl Into<Claim>, rule: Option<&Rule>) -> Self {
        Self::duty(true, claim, rule)
    }

    /// Holds or warns.
    pub fn duty(kept: bool, claim: impl Into<Claim>, rule: Option<&Rule>) -> Self {
        let rule = rule.cloned().map(Box::new);
        if kept { Self::Holds(claim.into(), rule) } else { Self::Warns(claim.into(), rule) }
    }

    pub fn refuses(&self) -> bool {
        matches!(self, Check::Refuses(_))
    }

    /// Why the act is refused, if it is for this.
    pub fn refusal(&self) -> Option<&Refusal> {
        if let Check::Refuses(refusal) = self { Some(refusal) } else { None }
    }

    /// The rule behind it.
    pub fn rule(&self) -> Option<&Rule> {
        match self {
            Check::Tells(_, rule) | Check::Holds(_, rule) | Check::Warns(_, rule) => rule.as_deref(),
            Check::Refuses(refusal) => refusal.rule.as_deref(),
        }
    }
}

/// An act as it was judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// Everything that was judged, in the order in which it refuses.
    pub checks: Vec<Check>,
    /// What it leads to; nothing where a check refuses.
    pub facts: Vec<Fact>,
}

impl Judgement {
    /// What it leads to.
    ///
    /// # Errors
    /// The first check that refuses.
    pub fn verdict(self) -> Result<Vec<Fact>, Refusal> {
        let refused = |check| match check {
            Check::Refuses(refusal) => Some(refusal),
            Check::Tells(..) | Check::Holds(..) | Check::Warns(..) => None,
        };
        match self.checks.into_iter().find_map(refused) {
            Some(refusal) => Err(refusal),
            None => Ok(self.facts),
        }
    }

    /// Why it is refused, if it is.
    pub fn refusal(&self) -> Option<&Refusal> {
        self.checks.iter().find_map(Check::refusal)
    }

    pub fn is_refused(&self) -> bool {
        self.checks.iter().any(Check::refuses)
    }
}
