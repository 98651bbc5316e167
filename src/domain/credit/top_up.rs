//! What loading credits would change, before it is done (A55).

use super::{Account, CreditChange, Isc, Line, Meter, Standing, at_contact};
use crate::domain::contract::CreditRules;
use crate::domain::desk::Desk;
use crate::domain::finding::Finding;
use crate::domain::instant::Instant;
use crate::domain::refusal::{OfCredit, OfPrice, Refusal};
use crate::domain::span;
use crate::domain::text::Text;
use crate::domain::zone;

/// A price that holds from the contact with the licence server on (F204).
pub type Price = (Text, Isc);

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
        line: &Line<'a>,
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

    pub fn findings(&self, tz: chrono_tz::Tz) -> Vec<Finding> {
        let finding = |fine: bool, text: String, check: &str| Finding {
            text,
            rule: self.rules.cite(check).into(),
            fine,
        };
        let lasts = |standing: &Standing| match (standing.runtime, standing.ends) {
            (Some(seconds), Some(ends)) => {
                format!("{}, until {}", span::short(seconds), zone::wall(tz, ends))
            }
            _ => "for as long as nothing is rented".to_owned(),
        };
        let (before, after) = (&self.before, &self.after);
        let mut findings = vec![
            finding(true, format!("balance {} -> {} iSC", before.balance, after.balance), "buy"),
            finding(true, format!("now lasts {}", lasts(before)), "shown"),
            finding(true, format!("then, at today's prices, {}", lasts(after)), "change"),
        ];
        match &self.repriced {
            Some(new) => {
                let shorter = new.runtime < after.runtime;
                findings.push(finding(!shorter, format!("at the new prices {}", lasts(new)), "reprice"));
                let text = format!("a month costs {} -> {} iSC", after.monthly, new.monthly);
                findings.push(finding(new.monthly <= after.monthly, text, "month"));
            }
            None => findings.push(finding(
                true,
                "loading contacts the licence server: prices that have changed hold from then on".to_owned(),
                "whatif",
            )),
        }
        findings.push(finding(true, "credits are not taken back or paid out".to_owned(), "bound"));
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
