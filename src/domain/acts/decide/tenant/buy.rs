//! Buying storage.

use super::{TENANT, known_tenant, storing};
use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::acts::entry::label::Tenant as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, about, act};
use crate::domain::acts::judgement::{Check, OfTenant as Claim};
use crate::domain::base::instant::Instant;
use crate::domain::base::moment::Way;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::base::zone;
use crate::domain::contract::Contract;
use crate::domain::facts::event::Event;
use crate::domain::facts::tenant::{Purchase, Tenant};
use crate::domain::readings::refusal::{OfTenant, Refusal};
use crate::domain::readings::storage::Pool;

act! {
    /// Buys storage for a tenant (F078). The same request told twice is one: as much by the same reference
    /// on the same day, unless a time is given.
    pub struct BuyStorage = Storage "buy", About::Tenant(about::Tenant::Buy) => {
        tenant: Id = TENANT,
        gb: u32 = Field::argument("gb", Kind::Count(0, u32::MAX), Label::Tenant(L::Gigabytes)),
        /// Price-list position or number of the accepted offer (F131).
        reference: Text = Field::option("reference", Kind::Line, Label::Tenant(L::Offer)).or(""),
        /// Now when left out.
        from: Option<Instant> = Field::option("from", Kind::Moment(Way::Near), Label::Tenant(L::ValidFrom)),
    }
}

impl Decide for BuyStorage {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let tenant = known_tenant(scene, &self.tenant)?;
        let contract = storing(scene, &self.tenant, tenant)?;
        if self.gb == 0 {
            scene.unless(Err(Refusal::of(OfTenant::NoGigabytes)));
        }
        if self.reference.is_empty() {
            let rule = contract.storage.as_ref().map(|storage| &storage.cites.offer);
            scene.unless(Err(Refusal::against(contract, rule, OfTenant::NoOffer)));
        }
        scene.show(|| self.pool(scene, tenant, contract));
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

impl BuyStorage {
    /// What becomes of the pool.
    fn pool(&self, scene: &Scene<'_>, tenant: &Tenant, contract: &Contract) -> Option<Check> {
        let rules = contract.storage.as_ref()?;
        let pool = Pool::of(tenant, rules, scene.now);
        let more = u64::from(self.gb).saturating_mul(rules.gb);
        let after = Pool { quota: pool.quota.saturating_add(more), ..pool };
        let percent = (pool.percent(), after.percent());
        let claim = Claim::Quota { before: pool.quota, after: after.quota, percent };
        Some(Check::holds(claim, contract.cited(rules.cites.bought.as_ref())))
    }
}
