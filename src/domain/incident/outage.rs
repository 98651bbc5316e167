//! Spans in which primary functions of telephony fail (A05, A06).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Incident, Priority};
use crate::domain::contract::{Contract, Functions, OutageReading};
use crate::domain::instant::Instant;
use crate::domain::text::Text;

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

impl Incident {
    /// The outage that lasts.
    pub fn outage(&self) -> Option<&Outage> {
        self.outages.last().filter(|outage| outage.until.is_none())
    }

    /// Since when primary functions fail, while that lasts.
    pub fn telephony_down(&self) -> Option<Instant> {
        self.outage().map(|outage| outage.since)
    }

    /// Whether the outage that lasts counts to the availability that the contract promises: only
    /// that of a critical incident does (F015).
    pub fn outage_counts(&self, contract: &Contract) -> bool {
        let functions = contract.reporting.functions.as_ref();
        let is_one = |outage: &Outage| outage.is_one(contract.settings.outage, functions);
        contract.availability.is_some()
            && self.class.priority == Priority::P1
            && self.outage().is_some_and(is_one)
    }

    /// These functions fail from `at` on; none of them ends the outage.
    pub(super) fn fail(&mut self, fails: BTreeSet<Text>, at: Instant) {
        self.end_outage(at);
        self.outages.push(Outage { since: at, until: None, fails });
    }

    pub(super) fn end_outage(&mut self, at: Instant) {
        if let Some(outage) = self.outages.last_mut() {
            outage.until.get_or_insert(at.max(outage.since));
        }
    }
}
