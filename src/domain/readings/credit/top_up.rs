//! What loading credits would change, before it is done (A55).

use super::prices::Price;
use super::{AccountLine, Standing, at_contact};
use crate::domain::base::instant::Instant;
use crate::domain::base::isc::Isc;
use crate::domain::base::text::Text;
use crate::domain::base::zone;
use crate::domain::contract::CreditRules;
use crate::domain::facts::credit::{Account, CreditChange, Meter};
use crate::domain::readings::desk::Desk;
use crate::domain::readings::finding::{Finding, TopUp};
use crate::domain::readings::refusal::{OfCredit, OfPrice, Refusal};

/// An account before and after credits are loaded.
#[derive(Clone, Debug)]
pub struct Loading<'a> {
    pub rules: &'a CreditRules,
    pub before: Standing,
    /// At the prices that hold now.
    pub after: Standing,
    /// At the new prices, where there are some.
    pub repriced: Option<Standing>,
}

impl<'a> Loading<'a> {
    /// As if `amount` were loaded at `now`.
    ///
    /// # Errors
    /// A price is for a licence that is not rented, or not that of the list in force.
    pub fn what_if(
        desk: &Desk,
        line: &AccountLine<'a>,
        amount: Isc,
        prices: &[Price],
        now: Instant,
    ) -> Result<Self, Refusal> {
        let rules = line
            .contract
            .credits
            .as_ref()
            .ok_or_else(|| Refusal::of(OfCredit::NoCredits(line.contract.id.clone())))?;
        let mut meter = line.account.meter(rules.year_days, now);
        let stand = |meter: &Meter| {
            let last_contact = Some(now);
            Standing { last_contact, ..Standing::of(meter, rules, &line.contract.office, now) }
        };
        meter.take(&CreditChange::ToppedUp { amount, reference: Text::default() });
        let after = stand(&meter);
        let list = desk.world().prices.get(&line.account.definition.pack);
        let day = zone::day(desk.world().zone, now);
        let prices = at_contact(line.contract, rules, list, &meter, prices, day)?;
        let changes = repriced(&meter, &prices)?;
        changes.iter().for_each(|change| meter.take(change));
        let repriced = (!changes.is_empty()).then(|| stand(&meter));
        Ok(Self { rules, before: line.standing, after, repriced })
    }

    pub fn findings(&self) -> Vec<Finding> {
        let cites = &self.rules.cites;
        let lasts = |standing: &Standing| standing.runtime.zip(standing.ends);
        let (before, after) = (&self.before, &self.after);
        let balance = TopUp::Balance { before: before.balance, after: after.balance };
        let mut findings = vec![
            Finding::new(true, balance, &cites.buy),
            Finding::new(true, TopUp::Now(lasts(before)), &cites.shown),
            Finding::new(true, TopUp::Then(lasts(after)), &cites.change),
        ];
        match &self.repriced {
            Some(new) => {
                let shorter = new.runtime < after.runtime;
                findings.push(Finding::new(!shorter, TopUp::AtNewPrices(lasts(new)), &cites.reprice));
                let month = TopUp::Month { before: after.monthly, after: new.monthly };
                findings.push(Finding::new(new.monthly <= after.monthly, month, &cites.month));
            }
            None => findings.push(Finding::new(true, TopUp::Contact, cites.whatif.as_ref())),
        }
        findings.push(Finding::new(true, TopUp::Bound, &cites.bound));
        findings
    }
}

/// The changes that new prices bring for what is rented; none for those that hold already.
///
/// # Errors
/// A price is for a licence that is not rented.
pub fn repriced(meter: &Meter, prices: &[Price]) -> Result<Vec<CreditChange>, Refusal> {
    let mut changes = Vec::new();
    for (licence, monthly) in prices {
        let Some(rent) = meter.rented.get(licence) else {
            let known = meter.rented.keys().cloned().collect();
            return Err(Refusal::of(OfPrice::NotRented { licence: licence.clone(), known }));
        };
        if rent.monthly != *monthly {
            changes.push(CreditChange::Rented {
                licence: licence.clone(),
                count: rent.count,
                monthly: *monthly,
            });
        }
    }
    Ok(changes)
}

impl Account {
    /// When the price of what is rented was last set (F193).
    pub fn priced(&self, licence: &str, now: Instant) -> Option<Instant> {
        let mut price = None;
        for entry in self.history().iter().take_while(|entry| entry.at <= now) {
            let CreditChange::Rented { licence: of, count, monthly } = &entry.change else { continue };
            if &**of != licence {
                continue;
            }
            price = match (price, *count) {
                (_, 0) => None,
                (Some((at, known)), _) if known == *monthly => Some((at, known)),
                _ => Some((entry.at, *monthly)),
            };
        }
        price.map(|(at, _)| at)
    }
}
