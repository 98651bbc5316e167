//! Buying storage.

use super::super::{Decide, Scene};
use super::{known_tenant, storing};
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;
use crate::domain::tenant::Purchase;
use crate::domain::text::Text;
use crate::domain::zone;

/// Buys storage for a tenant (F078). The same request told twice is one: as much by the same reference
/// on the same day, unless a time is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuyStorage {
    pub tenant: Id,
    pub gb: u32,
    /// Now when left out.
    pub from: Option<Instant>,
    /// Price-list position or number of the accepted offer (F131).
    pub reference: Text,
}

impl Decide for BuyStorage {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let tenant = known_tenant(scene, &self.tenant)?;
        let contract = storing(scene, &self.tenant, tenant)?;
        if self.gb == 0 {
            return Err(Refusal::state("0 GB is nothing to buy", "give whole gigabytes, at least 1"));
        }
        if self.reference.is_empty() {
            let rule = contract.storage.as_ref().map(|storage| &storage.cites.offer);
            let what = "the price-list position or offer number is missing";
            return Err(Refusal::rule(contract, rule, what, "give the reference of the accepted offer"));
        }
        let zone = scene.desk.world().zone;
        let same = |known: &Purchase| {
            (known.gb, &known.reference) == (self.gb, &self.reference)
                && match self.from {
                    Some(from) => known.from == from,
                    None => zone::day(zone, known.from) == zone::day(zone, scene.now),
                }
        };
        if tenant.purchases.iter().any(same) {
            return Ok(Vec::new());
        }
        let purchase =
            Purchase { gb: self.gb, from: self.from.unwrap_or(scene.now), reference: self.reference.clone() };
        Ok(vec![Event::Bought { tenant: self.tenant.clone(), purchase }])
    }
}
