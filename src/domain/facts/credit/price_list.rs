//! The dated price list of the maker: what can be rented, and for how much from which day on (F276).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::base::isc::Isc;
use crate::domain::base::text::Text;

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
