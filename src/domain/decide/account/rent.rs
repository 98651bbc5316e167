//! Renting licences, and giving them back.

use super::super::{Decide, Scene, required};
use super::{entry, known_account, rules, when};
use crate::domain::credit::{CreditChange, Isc, Price, repriced};
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;
use crate::domain::text::Text;

/// Rents so many of a licence from now on (F197); none gives them back (F201).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RentLicence {
    pub account: Id,
    /// Name or part number of the price list.
    pub licence: Text,
    pub count: u32,
    /// Price of one for an average month by the list in force (F193).
    pub monthly: Isc,
    /// Now when left out.
    pub at: Option<Instant>,
    /// New prices of what is rented already, which hold from this contact on (F204).
    pub prices: Vec<Price>,
}

impl Decide for RentLicence {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let account = known_account(scene, &self.account)?;
        let (contract, rules) = rules(scene, &account.definition.pack)?;
        required(&self.licence, "the licence")?;
        if self.licence.starts_with(&*rules.excluded_part) {
            let what = format!("{} is a hardware licence, which cannot be rented", self.licence);
            return Err(Refusal::rule(contract, rules.cite("excluded"), what, "buy it instead"));
        }
        let at = when(scene, self.at)?;
        let meter = account.meter(rules.year_days, at);
        if let Some((bought, _)) = meter.bought.first_key_value().filter(|_| self.count > 0) {
            let what = format!("{bought} was bought for the system of account {}", self.account);
            let mend = "rent everything, or keep what was bought on a system of its own";
            return Err(Refusal::rule(contract, rules.cite("unmixed"), what, mend));
        }
        let present = meter.rented.get(&self.licence);
        let same = present.map_or(self.count == 0, |p| (p.count, p.monthly) == (self.count, self.monthly));
        let more = self.count > present.map_or(0, |present| present.count);
        if more && meter.balance() == Isc::default() {
            let what = format!("account {} holds no credits", self.account);
            let mend = "load credits before licences are put into service";
            return Err(Refusal::rule(contract, rules.cite("loaded_first"), what, mend));
        }
        let mut events = Vec::new();
        if !same {
            let Self { licence, count, monthly, .. } = self;
            let change = CreditChange::Rented { licence: licence.clone(), count: *count, monthly: *monthly };
            events = entry(account, at, change);
        }
        for change in repriced(&meter, &self.prices)? {
            events.extend(entry(account, at, change));
        }
        Ok(events)
    }
}
