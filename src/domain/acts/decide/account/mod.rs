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
use crate::domain::acts::entry::{Entry as Typed, Field, Kind, Label, Take, Unread, Value, label};
use crate::domain::base::instant::Instant;
use crate::domain::base::isc::{Isc, NotAnAmount};
use crate::domain::base::table::Id;
use crate::domain::contract::{Contract, CreditRules};
use crate::domain::facts::credit::{Account, CreditChange, Entry};
use crate::domain::facts::event::Event;
use crate::domain::readings::credit::Price;
use crate::domain::readings::refusal::{OfCredit, Refusal, Thing, When};

pub use bought::SetBoughtLicence;
pub use firmware::SetFirmware;
pub use hosted::SetHosting;
pub use price::PutPrice;
pub use put::PutAccount;
pub use read_balance::ReadBalance;
pub use rent::RentLicence;
pub use top_up::TopUp;

/// The account that an act is about.
const ACCOUNT: Field =
    Field::argument("account", Kind::Named(Thing::Account), Label::Credit(label::Credit::Account));

const PRICES: Field =
    Field::repeated("price", Kind::Pair("'PBX user=5.5'"), Label::Credit(label::Credit::NewPrice))
        .shown("LICENCE=ISC");

impl Take for Vec<Price> {
    fn take(entry: &Typed<'_>, field: &'static Field) -> Result<Self, Unread> {
        let price = |value: &Value| {
            let Value::Pair(licence, monthly) = value else { return None };
            let wrong = |e: NotAnAmount| Typed::wrong(field, e.into());
            let monthly: Result<Isc, Unread> = monthly.parse().map_err(wrong);
            Some(monthly.map(|monthly| (licence.clone(), monthly)))
        };
        entry.all(field.name).iter().filter_map(price).collect()
    }

    fn of(_: &Value, _: &Typed<'_>) -> Option<Self> {
        None
    }
}

fn known_account<'a>(scene: &Scene<'a>, id: &Id) -> Result<&'a Account, Refusal> {
    let accounts = &scene.desk.world().accounts;
    let account = accounts.by_id(id.as_str());
    account.ok_or_else(|| Refusal::none_of(Thing::Account, id.as_str(), accounts.ids()))
}

/// The contract of an account, with its rules on credits.
fn rules<'a>(scene: &Scene<'a>, pack: &Id) -> Result<(&'a Contract, &'a CreditRules), Refusal> {
    let contract = scene.desk.contracts().valid_at(pack.as_str(), scene.now);
    contract
        .and_then(|contract| Some((&**contract, contract.credits.as_ref()?)))
        .ok_or_else(|| Refusal::no_such(OfCredit::NoContract(pack.clone())))
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
    let mixed = OfCredit::Mixed { from: when, account: account.definition.id.clone() };
    Err(Refusal::against(contract, &rules.cites.unmixed, mixed))
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
