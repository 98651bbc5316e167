//! At which price a licence is rented, held against the price list of the maker (F193, F204, F275, F276).

use chrono::NaiveDate;

use crate::domain::base::isc::Isc;
use crate::domain::base::text::Text;
use crate::domain::contract::{Contract, CreditRules};
use crate::domain::facts::credit::{Meter, PriceList};
use crate::domain::readings::refusal::{OfPrice, Refusal};

/// The price at which a licence is rented on a day: that of the list in force (F193). Where the list is
/// not known, the one that is given.
///
/// # Errors
/// The list says otherwise, or does not have it: then it is not the maker's (F275).
pub fn price(
    contract: &Contract,
    rules: &CreditRules,
    list: Option<&PriceList>,
    licence: &str,
    given: Option<Isc>,
    day: NaiveDate,
) -> Result<Isc, Refusal> {
    let in_force = list.and_then(|list| list.in_force(licence, day));
    let listed = list.is_some_and(|list| list.all(day).next().is_some());
    match (given, in_force) {
        (Some(given), Some((from, price))) if given != price => {
            let reason = OfPrice::Other { from, price, licence: licence.into(), given };
            Err(Refusal::against(contract, &rules.cites.list, reason))
        }
        (_, Some((_, price))) => Ok(price),
        (_, None) if listed => {
            let reason = OfPrice::NotListed(licence.into());
            Err(Refusal::against(contract, rules.cites.third_party.as_ref(), reason))
        }
        (Some(given), None) => Ok(given),
        (None, None) => Err(Refusal::against(contract, &rules.cites.list, OfPrice::Unknown(licence.into()))),
    }
}

/// The prices that hold for what is rented from a contact with the licence server on (F204): those of
/// the list in force, and of what it does not have those that are given.
///
/// # Errors
/// The list says otherwise than what is given.
pub fn at_contact(
    contract: &Contract,
    rules: &CreditRules,
    list: Option<&PriceList>,
    meter: &Meter,
    given: &[Price],
    day: NaiveDate,
) -> Result<Vec<Price>, Refusal> {
    let known = |licence: &str| list.and_then(|list| list.in_force(licence, day));
    for (licence, monthly) in given.iter().filter(|(licence, _)| known(licence).is_some()) {
        price(contract, rules, list, licence, Some(*monthly), day)?;
    }
    let rented = meter.rented.keys().filter_map(|licence| Some((licence.clone(), known(licence)?.1)));
    let others = given.iter().filter(|(licence, _)| known(licence).is_none()).cloned();
    Ok(rented.chain(others).collect())
}

/// A price that holds from the contact with the licence server on (F204).
pub type Price = (Text, Isc);
