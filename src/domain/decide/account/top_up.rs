//! Loading credits.

use super::super::{Decide, Scene, required};
use super::{entry, known_account, when};
use crate::domain::credit::{CreditChange, Isc};
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;
use crate::domain::text::Text;

/// Loads credits that were bought (F199); the same ones twice are loaded once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopUp {
    pub account: Id,
    pub amount: Isc,
    /// Activation key or number of the order, by which a second telling is known (F191).
    pub reference: Text,
    /// Now when left out.
    pub at: Option<Instant>,
}

impl Decide for TopUp {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let account = known_account(scene, &self.account)?;
        if self.amount == Isc::default() {
            return Err(Refusal::state("0 iSC is nothing to load", "give an amount above 0"));
        }
        required(&self.reference, "the activation key or order number")?;
        let mut loaded = account.history().iter().filter_map(|entry| match &entry.change {
            CreditChange::ToppedUp { amount, reference } => Some((*amount, reference)),
            _ => None,
        });
        match loaded.find(|(_, reference)| **reference == self.reference) {
            Some((amount, _)) if amount == self.amount => return Ok(Vec::new()),
            Some((amount, _)) => {
                let what = format!("{} was loaded already, with {amount} iSC", self.reference);
                return Err(Refusal::state(what, "an activation key loads once: give another one"));
            }
            None => {}
        }
        let change = CreditChange::ToppedUp { amount: self.amount, reference: self.reference.clone() };
        Ok(entry(account, when(scene, self.at)?, change))
    }
}
