//! Acts about the hours of a tenant's contract, one file each.

mod accept;
mod agree;
mod book;
mod grant;
mod rate;
mod services;

use chrono::NaiveDate;

use super::{Scene, tenant};
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::base::zone;
use crate::domain::contract::{Category, Contract, HoursRules};
use crate::domain::facts::event::Event;
use crate::domain::facts::hours::{HoursChange, Ledger};
use crate::domain::readings::hours::{self, Terms};
use crate::domain::readings::refusal::{OfHours, Refusal};

pub use accept::Accept;
pub use agree::AgreeIntroduction;
pub use book::BookHours;
pub(super) use book::worked;
pub use grant::GrantHours;
pub use rate::AgreeRate;
pub use services::AgreeServices;

/// A tenant's contract with hours, and what happened under it.
struct Ground<'a> {
    pack: &'a Id,
    contract: &'a Contract,
    rules: &'a HoursRules,
    ledger: &'a Ledger,
    terms: Terms<'a>,
}

fn ground<'a>(scene: &Scene<'a>, id: &Id) -> Result<Ground<'a>, Refusal> {
    let tenant = tenant::known_tenant(scene, id)?;
    let (holding, contract, rules) = hours::contract(scene.desk, tenant, scene.now)
        .ok_or_else(|| Refusal::of(OfHours::NoContract(id.clone())))?;
    let ledger = tenant.hours(&holding.pack);
    let terms = Terms::of(rules, contract.settings.introduction_hours, holding, ledger)
        .map_err(|_| Refusal::of(OfHours::NoBegin(id.clone())))?;
    let terms = terms.renewed(tenant.first_day(&holding.pack), ledger);
    Ok(Ground { pack: &holding.pack, contract, rules, ledger, terms })
}

impl Ground<'_> {
    fn event(&self, tenant: &Id, change: HoursChange) -> Vec<Event> {
        vec![Event::Hours { tenant: tenant.clone(), pack: self.pack.clone(), change }]
    }

    /// Refuses what is none of the contract's categories of work.
    fn category(&self, key: &Text) -> Result<&Category, Refusal> {
        if let Some(category) = self.rules.category(key) {
            return Ok(category);
        }
        let known = self.rules.categories.iter().map(|category| category.key.clone()).collect();
        Err(Refusal::no_such(OfHours::NoCategory { category: key.clone(), known }))
    }

    /// Refuses days before the contract has begun.
    fn begun(&self, day: NaiveDate) -> Result<(), Refusal> {
        if day >= self.terms.begins {
            return Ok(());
        }
        let before = OfHours::BeforeContract { day, begins: self.terms.begins };
        Err(Refusal::against(self.contract, &self.rules.cites.introduction, before))
    }
}

fn today(scene: &Scene<'_>) -> NaiveDate {
    zone::day(scene.desk.world().zone, scene.now)
}
