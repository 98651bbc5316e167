//! Acts about credit accounts, one file each.

mod bought;
mod firmware;
mod hosted;
mod price;
mod put;
mod read_balance;
mod rent;
mod top_up;

use super::Scene;
use crate::domain::contract::{Contract, CreditRules};
use crate::domain::credit::{Account, CreditChange, Entry};
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::domain::refusal::{Refusal, Thing, When};
use crate::domain::table::Id;

pub use bought::SetBoughtLicence;
pub use firmware::SetFirmware;
pub use hosted::SetHosting;
pub use price::PutPrice;
pub use put::PutAccount;
pub use read_balance::ReadBalance;
pub use rent::RentLicence;
pub use top_up::TopUp;

fn known_account<'a>(scene: &Scene<'a>, id: &Id) -> Result<&'a Account, Refusal> {
    let accounts = &scene.desk.world().accounts;
    let account = accounts.by_id(id.as_str());
    account.ok_or_else(|| Refusal::none_of(Thing::Account, id.as_str(), accounts.ids()))
}

/// The contract of an account, with its rules on credits.
fn rules<'a>(scene: &Scene<'a>, pack: &Id) -> Result<(&'a Contract, &'a CreditRules), Refusal> {
    let contract = scene.desk.contracts().valid_at(pack.as_str(), scene.now);
    contract.and_then(|contract| Some((&**contract, contract.credits.as_ref()?))).ok_or_else(|| {
        Refusal::unknown(format!("no contract {pack} with credits is known"), "put its pack beside the desk")
    })
}

/// Refuses a change, told late perhaps, after which rented and bought licences are mixed (F188).
fn unmixed(
    account: &Account,
    contract: &Contract,
    rules: &CreditRules,
    at: Instant,
    change: &CreditChange,
) -> Result<(), Refusal> {
    let mut after = account.clone();
    after.add(Entry { at, change: change.clone() });
    let mixed = after.mixed_from(at).filter(|_| account.mixed_from(at).is_none());
    let Some(when) = mixed else { return Ok(()) };
    let id = &account.definition.id;
    let what = format!("from {when} on rented and bought licences would be mixed on account {id}");
    Err(Refusal::rule(contract, &rules.cites.unmixed, what, "say first until when the others were there"))
}

/// When it happened; not in the future.
fn when(scene: &Scene<'_>, at: Option<Instant>) -> Result<Instant, Refusal> {
    let at = at.unwrap_or(scene.now);
    scene.past(at, When::Happened)?;
    Ok(at)
}

/// One event for one account; nothing when it is known already.
fn entry(account: &Account, at: Instant, change: CreditChange) -> Vec<Event> {
    let entry = Entry { at, change };
    if account.history().contains(&entry) {
        return Vec::new();
    }
    vec![Event::Credit { account: account.definition.id.clone(), entry }]
}
