//! The dated price list of the maker: what can be rented, and for how much from which day on (F276).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Isc, Meter, Price};
use crate::domain::contract::{Contract, CreditRules};
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;

/// What one of a licence costs for an average month, by the day from which it does; `None` from the day
/// on which it leaves the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriceList(BTreeMap<Text, BTreeMap<NaiveDate, Option<Isc>>>);

impl PriceList {
    pub fn put(&mut self, licence: &Text, from: NaiveDate, monthly: Option<Isc>) {
        self.0.entry(licence.clone()).or_default().insert(from, monthly);
    }

    /// What is written for exactly that day.
    pub fn written(&self, licence: &str, from: NaiveDate) -> Option<Option<Isc>> {
        self.0.get(licence)?.get(&from).copied()
    }

    /// The price in force on a day, and since when.
    pub fn in_force(&self, licence: &str, day: NaiveDate) -> Option<(NaiveDate, Isc)> {
        let (from, monthly) = self.0.get(licence)?.range(..=day).next_back()?;
        Some((*from, (*monthly)?))
    }

    /// Everything on the list that is in force on a day.
    pub fn all(&self, day: NaiveDate) -> impl Iterator<Item = (&Text, NaiveDate, Isc)> {
        let known = move |licence: &Text| self.in_force(licence, day);
        self.0.keys().filter_map(move |licence| known(licence).map(|(from, price)| (licence, from, price)))
    }
}

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
            let what = format!("the list in force since {from} says {price} iSC for {licence}, not {given}");
            let mend = "leave the price out, or record the new list first: `pikett credit price`";
            Err(Refusal::rule(contract, &rules.cites.list, what, mend))
        }
        (_, Some((_, price))) => Ok(price),
        (_, None) if listed => {
            let what = format!("{licence} is not in the price list: only the maker's licences are rented");
            let mend = "buy it from whoever makes it, or record its price if the list has it";
            Err(Refusal::rule(contract, rules.cites.third_party.as_ref(), what, mend))
        }
        (Some(given), None) => Ok(given),
        (None, None) => {
            let what = format!("what {licence} costs is not known");
            let mend = "record it, `pikett credit price`, or give the price of the list in force, --monthly";
            Err(Refusal::rule(contract, &rules.cites.list, what, mend))
        }
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
