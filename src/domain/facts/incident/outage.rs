//! Spans in which primary functions of telephony fail (A05, A06).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::contract::{Functions, OutageReading};

/// A span in which the same primary functions failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outage {
    pub since: Instant,
    pub until: Option<Instant>,
    /// By the contract's names; empty where no calls are possible at all.
    pub fails: BTreeSet<Text>,
}

impl Outage {
    /// Whether it is one by a reading of the contract, whatever the priority.
    pub fn is_one(&self, reading: OutageReading, functions: Option<&Functions>) -> bool {
        let all = |names: &[Box<str>]| !names.is_empty() && names.iter().all(|n| self.fails.contains(&**n));
        let wanted = |functions: &Functions| match reading {
            OutageReading::CannotPlace => all(&functions.placing),
            OutageReading::NoCalls => all(&functions.calls),
            OutageReading::AnyPrimary => true,
        };
        self.fails.is_empty() || functions.is_none_or(wanted)
    }
}
