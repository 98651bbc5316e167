//! Acts about the hours of a tenant's contract, one file each.

mod accept;
mod agree;
mod book;
mod grant;
mod rate;
mod services;

use chrono::NaiveDate;

use super::{Scene, tenant};
use crate::domain::contract::{Contract, HoursRules};
use crate::domain::event::Event;
use crate::domain::hours::{self, HoursChange, Ledger, Terms};
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;
use crate::domain::zone;

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
    let (holding, contract, rules) = hours::contract(scene.desk, tenant, scene.now).ok_or_else(|| {
        Refusal::state(format!("{id} holds no contract with hours"), "give it a contract that includes hours")
    })?;
    let ledger = tenant.hours(&holding.pack);
    let terms = Terms::of(rules, contract.settings.introduction_hours, holding, ledger).map_err(|_| {
        let what = format!("when the contract of {id} began is not written down");
        Refusal::state(what, "write down its begin first")
    })?;
    let terms = terms.renewed(tenant.first_day(&holding.pack), ledger);
    Ok(Ground { pack: &holding.pack, contract, rules, ledger, terms })
}

impl Ground<'_> {
    fn event(&self, tenant: &Id, change: HoursChange) -> Vec<Event> {
        vec![Event::Hours { tenant: tenant.clone(), pack: self.pack.clone(), change }]
    }

    /// Refuses what is none of the contract's categories of work.
    fn category(&self, key: &str) -> Result<(), Refusal> {
        if self.rules.category(key).is_some() {
            return Ok(());
        }
        let keys: Vec<&str> = self.rules.categories.iter().map(|category| &*category.key).collect();
        Err(Refusal::unknown(
            format!("there is no category `{key}`"),
            format!("the categories are {}", keys.join(", ")),
        ))
    }

    /// Refuses days before the contract has begun.
    fn begun(&self, day: NaiveDate) -> Result<(), Refusal> {
        if day >= self.terms.begins {
            return Ok(());
        }
        let what = format!("{day} lies before the contract began");
        let mend = format!("it began on {}", self.terms.begins);
        Err(Refusal::rule(self.contract, &self.rules.cites.introduction, what, mend))
    }
}

fn today(scene: &Scene<'_>) -> NaiveDate {
    zone::day(scene.desk.world().zone, scene.now)
}
