//! What was said and found about an incident beyond its subject.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use thin_vec::ThinVec;

use super::{Details, Explained};
use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::contract::Contact;

/// Everything that most incidents do not have.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Particulars {
    /// The fault in more words than the subject's.
    pub description: Option<Text>,
    /// The part of the product it is about (F033).
    pub component: Option<Text>,
    pub details: Details,
    /// Primary functions that fail (F017).
    pub failing: BTreeSet<Text>,
    /// Why a reporter without the required standing was accepted (A27).
    pub exception: Option<Text>,
    /// What was found out about the caller, where the name does not say it (A27).
    pub caller: Option<Text>,
    /// Who sees to the permanent fix after a workaround (A24).
    pub fix_owner: Option<Text>,
    /// Seconds of work, over all resolutions.
    pub worked: i64,
    /// How the customer was told that it is resolved.
    pub told: Option<Contact>,
    /// What it is about by the contract's scopes, and why.
    pub scope: Option<Box<Scoped>>,
    /// The customer let the desk into its system (F247).
    pub access: bool,
    /// Since when the customer waits for news (F264).
    pub news: Option<Instant>,
    /// Since when it lies with development (F256).
    pub development: Option<Instant>,
    /// Why targets were missed.
    pub explained: ThinVec<Explained>,
}

/// A scope of the contract, by its key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scoped {
    pub scope: Text,
    pub reason: Option<Text>,
}

/// Nothing was said.
pub(super) static NOTHING: Particulars = Particulars {
    description: None,
    component: None,
    details: Details::NONE,
    failing: BTreeSet::new(),
    exception: None,
    caller: None,
    fix_owner: None,
    worked: 0,
    told: None,
    scope: None,
    access: false,
    news: None,
    development: None,
    explained: ThinVec::new(),
};

impl Particulars {
    /// Adds details; a later word on one replaces the earlier.
    pub(super) fn describe(&mut self, said: &super::Said) {
        let super::Said { description, component, details, failing } = said;
        self.description = description.clone().or(self.description.take());
        self.component = component.clone().or(self.component.take());
        if let Some(failing) = failing {
            self.failing = failing.clone();
        }
        details.iter().for_each(|(key, text)| self.details.put(key, text));
    }

    /// A later word on the same miss replaces the earlier.
    pub(super) fn explain(&mut self, explained: &Explained) {
        self.explained.retain(|known| (&known.clock, known.round) != (&explained.clock, explained.round));
        self.explained.push(explained.clone());
    }
}
