//! Renting licences, and giving them back.

use super::{ACCOUNT, PRICES, entry, known_account, rules, unmixed, when};
use crate::domain::acts::decide::{Decide, Scene, required};
use crate::domain::acts::entry::label::Credit as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, about, act};
use crate::domain::base::instant::Instant;
use crate::domain::base::isc::Isc;
use crate::domain::base::moment::Way;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::base::zone;
use crate::domain::contract::{Contract, CreditRules};
use crate::domain::facts::credit::{CreditChange, Meter};
use crate::domain::facts::event::Event;
use crate::domain::readings::credit::{self, Price, repriced};
use crate::domain::readings::refusal::{OfCredit, Part, Refusal};

act! {
    /// Rents so many of a licence from now on (F197); none gives them back (F201), which is recorded too
    /// where nothing was rented, so that what is told later of the time before ends there.
    pub struct RentLicence = Credit "rent", About::Credit(about::Credit::Rent) => {
        account: Id = ACCOUNT,
        /// Name or part number of the price list.
        licence: Text = Field::argument("licence", Kind::Line, Label::Credit(L::Licence)),
        count: u32 = Field::argument("count", Kind::Count(0, u32::MAX), Label::Credit(L::Rented)),
        /// Price of one for an average month; that of the list in force when left out (F193, F276).
        monthly: Option<Isc> = Field::option("monthly", Kind::Isc, Label::Credit(L::Monthly)),
        /// Who makes the software; the contract's own when left out (F275).
        maker: Option<Text> = Field::option("maker", Kind::Line, Label::Credit(L::Maker)).shown("NAME"),
        /// Now when left out.
        at: Option<Instant> = Field::option("at", Kind::Moment(Way::Back), Label::Credit(L::RentedAt)),
        /// New prices of what is rented already, which hold from this contact on (F204).
        prices: Vec<Price> = PRICES,
    }
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
            let bought = OfCredit::WasBought { licence: bought.clone(), account: self.account.clone() };
            return Err(Refusal::against(contract, &rules.cites.unmixed, bought));
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
            let hardware = OfCredit::HardwareRented(self.licence.clone());
            return Err(Refusal::against(contract, &rules.cites.excluded, hardware));
        }
        let foreign = self.maker.as_ref().zip(rules.maker.as_deref());
        if let Some((maker, own)) = foreign.filter(|(maker, own)| maker.to_lowercase() != own.to_lowercase())
        {
            let (licence, maker) = (self.licence.clone(), maker.clone());
            let foreign = OfCredit::Foreign { licence, maker, own: own.into() };
            return Err(Refusal::against(contract, rules.cites.third_party.as_ref(), foreign));
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
        let needed = after.needed(rules.enough.max(1));
        let missing = Isc(needed.0.saturating_sub(after.balance().0).max(1));
        let lasts = (!empty).then_some((runtime, rules.enough));
        let short = OfCredit::TooLittle { account: self.account.clone(), lasts, missing };
        Err(Refusal::against(contract, &rules.cites.loaded_first, short))
    }
}
