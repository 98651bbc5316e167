//! Renting licences, and giving them back.

use super::super::{Decide, Scene, required};
use super::{entry, known_account, rules, unmixed, when};
use crate::domain::contract::{Contract, CreditRules};
use crate::domain::credit::{self, CreditChange, Isc, Meter, Price, repriced};
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::domain::refusal::{Part, Refusal};
use crate::domain::span;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::domain::zone;

/// Rents so many of a licence from now on (F197); none gives them back (F201), which is recorded too
/// where nothing was rented, so that what is told later of the time before ends there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RentLicence {
    pub account: Id,
    /// Name or part number of the price list.
    pub licence: Text,
    pub count: u32,
    /// Price of one for an average month; that of the list in force when left out (F193, F276).
    pub monthly: Option<Isc>,
    /// Who makes the software; the contract's own when left out (F275).
    pub maker: Option<Text>,
    /// Now when left out.
    pub at: Option<Instant>,
    /// New prices of what is rented already, which hold from this contact on (F204).
    pub prices: Vec<Price>,
}

impl Decide for RentLicence {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let account = known_account(scene, &self.account)?;
        let pack = &account.definition.pack;
        let (contract, rules) = rules(scene, pack)?;
        required(&self.licence, Part::Licence)?;
        self.rentable(contract, rules)?;
        let at = when(scene, self.at)?;
        let (list, day) = (scene.desk.world().prices.get(pack), zone::day(scene.desk.world().zone, at));
        let meter = account.meter(rules.year_days, at);
        if let Some((bought, _)) = meter.bought.first_key_value().filter(|_| self.count > 0) {
            let what = format!("{bought} was bought for the system of account {}", self.account);
            let mend = "rent everything, or keep what was bought on a system of its own";
            return Err(Refusal::rule(contract, &rules.cites.unmixed, what, mend));
        }
        let present = meter.rented.get(&self.licence);
        let monthly = match self.count {
            0 => self.monthly.or(present.map(|rent| rent.monthly)).unwrap_or_default(),
            _ => credit::price(contract, rules, list, &self.licence, self.monthly, day)?,
        };
        let same = present.map_or(self.count == 0, |p| (p.count, p.monthly) == (self.count, monthly));
        let new = present.is_none() && self.count == 0 && !account.speaks_of(&self.licence, at);
        let (licence, count) = (self.licence.clone(), self.count);
        let change = CreditChange::Rented { licence, count, monthly };
        // What a file tells is how things are, not somebody's wish (A72).
        if self.count > present.map_or(0, |present| present.count) && !scene.is_told() {
            self.lasts(contract, rules, &meter, &change)?;
        }
        let mut events = Vec::new();
        if !same || new {
            unmixed(account, contract, rules, at, &change)?;
            events = entry(account, at, change);
        }
        // Giving back nothing speaks to no licence server.
        if new {
            return Ok(events);
        }
        let others = |price: &Price| price.0 != self.licence || same;
        let prices = credit::at_contact(contract, rules, list, &meter, &self.prices, day)?;
        let contact = !same || !self.prices.is_empty();
        let prices: Vec<Price> = prices.into_iter().filter(|price| contact && others(price)).collect();
        for change in repriced(&meter, &prices)? {
            events.extend(entry(account, at, change));
        }
        Ok(events)
    }
}

impl RentLicence {
    /// Refuses what is not rented at all (F183, F275).
    fn rentable(&self, contract: &Contract, rules: &CreditRules) -> Result<(), Refusal> {
        if self.licence.starts_with(&*rules.excluded_part) {
            let what = format!("{} is a hardware licence, which cannot be rented", self.licence);
            return Err(Refusal::rule(contract, &rules.cites.excluded, what, "buy it instead"));
        }
        let foreign = self.maker.as_ref().zip(rules.maker.as_deref());
        if let Some((maker, own)) = foreign.filter(|(maker, own)| maker.to_lowercase() != own.to_lowercase())
        {
            let what = format!("{} is software of {maker}; only that of {own} is rented", self.licence);
            return Err(Refusal::rule(
                contract,
                rules.cites.third_party.as_ref(),
                what,
                "buy it from its maker",
            ));
        }
        Ok(())
    }

    /// Refuses what the account does not pay for long enough (F196).
    fn lasts(
        &self,
        contract: &Contract,
        rules: &CreditRules,
        meter: &Meter,
        change: &CreditChange,
    ) -> Result<(), Refusal> {
        let mut after = meter.clone();
        after.take(change);
        let runtime = after.runtime().unwrap_or(i64::MAX);
        let empty = meter.balance() == Isc::default();
        if !empty && runtime >= rules.enough {
            return Ok(());
        }
        let what = match empty {
            true => format!("account {} holds no credits", self.account),
            false => format!(
                "what account {} holds would last {}, less than {}",
                self.account,
                span::short(runtime),
                span::short(rules.enough)
            ),
        };
        let needed = after.needed(rules.enough.max(1));
        let missing = Isc(needed.0.saturating_sub(after.balance().0).max(1));
        let mend = format!("load credits before licences are put into service, at least {missing} iSC");
        Err(Refusal::rule(contract, &rules.cites.loaded_first, what, mend))
    }
}
