//! Licences that were bought for a system, which do not mix with rented ones.

use super::super::{Decide, Scene, required};
use super::{entry, known_account, rules, unmixed, when};
use crate::domain::credit::CreditChange;
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::domain::refusal::{Part, Refusal};
use crate::domain::table::Id;
use crate::domain::text::Text;

/// Says how many of a licence were bought for the system that runs on an account; none takes it
/// back. Refused while licences are rented (F188).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetBoughtLicence {
    pub account: Id,
    pub licence: Text,
    pub count: u32,
    /// Now when left out.
    pub at: Option<Instant>,
}

impl Decide for SetBoughtLicence {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let account = known_account(scene, &self.account)?;
        let (contract, rules) = rules(scene, &account.definition.pack)?;
        required(&self.licence, Part::Licence)?;
        let at = when(scene, self.at)?;
        let meter = account.meter(rules.year_days, at);
        if meter.bought.get(&self.licence).copied().unwrap_or(0) == self.count {
            return Ok(Vec::new());
        }
        if let Some((rented, rent)) = meter.rented.first_key_value().filter(|_| self.count > 0) {
            let what = format!("{} {rented} are rented on account {}", rent.count, self.account);
            let mend = "give back what is rented first, or use a system of its own";
            return Err(Refusal::rule(contract, &rules.cites.unmixed, what, mend));
        }
        let (licence, count) = (self.licence.clone(), self.count);
        let change = CreditChange::Bought { licence, count };
        unmixed(account, contract, rules, at, &change)?;
        Ok(entry(account, at, change))
    }
}
