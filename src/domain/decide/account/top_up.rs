//! Loading credits.

use super::super::{Decide, Scene, required};
use super::{entry, known_account, rules, when};
use crate::domain::credit::{CreditChange, Isc, Price, at_contact, repriced};
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::domain::refusal::{Part, Refusal};
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::domain::zone;

/// Loads credits that were bought (F199); the same ones twice are loaded once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopUp {
    pub account: Id,
    pub amount: Isc,
    /// Activation key or number of the order, by which a second telling is known (F191).
    pub reference: Text,
    /// Now when left out.
    pub at: Option<Instant>,
    /// New prices of what is rented, which hold from this contact on (F204).
    pub prices: Vec<Price>,
}

impl Decide for TopUp {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let account = known_account(scene, &self.account)?;
        if self.amount == Isc::default() {
            return Err(Refusal::state("0 iSC is nothing to load", "give an amount above 0"));
        }
        required(&self.reference, Part::Reference)?;
        match account.loaded_by(&self.reference) {
            Some(amount) if amount == self.amount => return Ok(Vec::new()),
            Some(amount) => {
                let what = format!("{} was loaded already, with {amount} iSC", self.reference);
                return Err(Refusal::state(what, "an activation key loads once: give another one"));
            }
            None => {}
        }
        let change = CreditChange::ToppedUp { amount: self.amount, reference: self.reference.clone() };
        let pack = &account.definition.pack;
        let (contract, rules) = rules(scene, pack)?;
        let at = when(scene, self.at)?;
        let (list, day) = (scene.desk.world().prices.get(pack), zone::day(scene.desk.world().zone, at));
        let meter = account.meter(rules.year_days, at);
        let prices = at_contact(contract, rules, list, &meter, &self.prices, day)?;
        let mut events = entry(account, at, change);
        for change in repriced(&meter, &prices)? {
            events.extend(entry(account, at, change));
        }
        Ok(events)
    }
}
